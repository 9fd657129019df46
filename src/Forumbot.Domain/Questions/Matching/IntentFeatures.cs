namespace Forumbot.Domain.Questions.Matching;

/// <summary>Told of each sign in a sentence.</summary>
internal delegate void SignSeen(ReadOnlySpan<char> sign, float value);

/// <summary>The signs by which a sentence's intent is weighed: what the patterns say, its words with names replaced by their
/// kind ({service}), pairs of neighbours, how it begins and ends, and how much of it is foreign here.</summary>
internal static class IntentFeatures
{
    private const int LongestSign = 96;

    private static readonly (Tag Tag, string Sign)[] Kinds =
        [(Tag.Forum, "{forum}"), (Tag.Service, "{service}"), (Tag.Unit, "{unit}"), (Tag.Area, "{area}"), (Tag.Period, "{period}"), (Tag.Number, "{number}")];

    private static readonly string[] Foreign = ["foreign0", "foreign1", "foreign2", "foreign3"];
    private static readonly string[] Bare = ["bare0", "bare1", "bare2", "bare3"];
    private static readonly string[] Length = ["words1", "words2", "words3", "words4", "words8", "words16"];

    public static void Of(TextRead read, IntentScores patterns, int start, int end, SignSeen seen)
    {
        foreach (var section in patterns.Sections) seen($"[{section}]", (float)Math.Min(patterns[section], 8) / 2);
        var (foreign, tags) = (0, Tag.None);
        Span<char> buffer = stackalloc char[LongestSign];
        string? before = null, before2 = null, first = null;
        for (var at = start; at < end; at++)
        {
            var piece = read.Pieces[at];
            tags |= piece.Tags;
            if (IsForeign(piece)) foreign++;
            var term = Term(piece);
            if (term[0] == '{' && term == before) continue;
            seen(term, 1);
            first ??= term;
            Word(piece, term, seen, buffer);
            if (before is not null) seen(Joined(buffer, before, '_', term), 1);
            if (before2 is not null) seen(Joined(buffer, before2, '~', term), 0.5f);
            (before2, before) = (before, term);
        }

        if (before is null || first is null) return;
        seen(Joined(buffer, "^", '^', first), 1);
        seen(Joined(buffer, "$", '$', before), 1);
        seen((tags & (Tag.Service | Tag.Forum)) != 0 ? Foreign[Math.Min(foreign, 3)] : Bare[Math.Min(foreign, 3)], 1);
        seen(Length[Bucket(end - start)], 1);
        if (!read.Tjanster.Exists(g => g.First >= start && g.First < end)) return;
        if (read.Tjanster.Count(g => g.First >= start && g.First < end && g.IsOne) > 1) seen("services", 1);
        if (!read.Tjanster.Exists(g => g.First >= start && g.First < end && g.IsOne)) seen("vague", 1);
    }

    public static bool IsForeign(Piece piece) => piece is { Symbol: Vocabulary.Unknown, Tags: Tag.None, Word.Folded.Length: > 2 };

    private static string Term(Piece piece)
    {
        foreach (var (tag, sign) in Kinds)
        {
            if ((piece.Tags & tag) != 0) return sign;
        }

        return piece.Symbol == Vocabulary.Unknown ? "?" : piece.Stem;
    }

    /// <summary>Besides the stem the very form: "kostade" is not "kostar". Of names too: "stoppa faktura" also tells what is wanted.</summary>
    private static void Word(Piece piece, string term, SignSeen seen, Span<char> buffer)
    {
        if (piece.Word.Folded != term && piece.Number is null && piece.Word.Folded.Length < LongestSign - 4)
            seen(Joined(buffer, "", '=', piece.Word.Folded), term[0] == '{' ? 0.5f : 1);
    }

    private static ReadOnlySpan<char> Joined(Span<char> buffer, string a, char between, string b)
    {
        if (a.Length + b.Length + 1 > LongestSign) return "?";
        a.CopyTo(buffer);
        buffer[a.Length] = between;
        b.CopyTo(buffer[(a.Length + 1)..]);
        return buffer[..(a.Length + 1 + b.Length)];
    }

    private static int Bucket(int words) => words switch { <= 1 => 0, 2 => 1, 3 => 2, <= 7 => 3, <= 15 => 4, _ => 5 };
}
