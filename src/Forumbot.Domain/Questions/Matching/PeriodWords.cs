using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds the period that a text names. Marks what it is read from, so that a year is no quantity.</summary>
internal sealed class PeriodWords
{
    private const int FirstYear = 2007, LastYear = 2039;

    // A month only where a year follows: "may we", "may I".
    private const string EnglishMay = "may";

    private static readonly PeriodKind[] Kinds = [PeriodKind.LastYear, PeriodKind.ThisYear, PeriodKind.LastMonth];

    private readonly NameIndex relative;
    private readonly Dictionary<int, int> months = [];
    private readonly HashSet<int> tertials = [];
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    public PeriodWords(Vocabulary vocabulary)
    {
        relative = new(vocabulary, new HashSet<string>(), 0);
        foreach (var (key, phrases) in WordFile.Phrases("periods.txt"))
        {
            foreach (var phrase in phrases) AddPhrase(vocabulary, key, phrase);
        }

        relative.Filed();
    }

    /// <param name="today">Places a month that is named without its year: the latest that has begun.</param>
    /// <param name="before">The period talked of before: "och T3?" is in its year.</param>
    public Period? Find(List<Piece> pieces, DateOnly today, Period? before = null)
    {
        var named = relative.Find(pieces);
        foreach (var match in named) Mark(pieces, match.Pieces);
        for (var at = pieces.Count - 1; at >= 0; at--)
        {
            if (MonthAt(pieces, at, today) is { } month) return month;
            if (TertialAt(pieces, at, before is { Year: > 0 } ? before.Value.Year : today.Year) is { } tertial) return tertial;
        }

        var year = pieces.FindLastIndex(IsYear);
        if (year >= 0)
        {
            Mark(pieces, [year]);
            return new(PeriodKind.Year, (int)pieces[year].Number!.Value);
        }

        return named.Count > 0 ? new Period(Kinds[named[0].Owner]) : null;
    }

    private void AddPhrase(Vocabulary vocabulary, string key, string phrase)
    {
        if (key.StartsWith("ordinal-", StringComparison.Ordinal)) ordinals[Words.Fold(phrase)] = key[^1] - '0';
        else if (key == "tertial") tertials.Add(vocabulary.AddWord(Words.Fold(phrase), WordKind.Time));
        else if (int.TryParse(key, out var month)) months[vocabulary.AddWord(Words.Fold(phrase), WordKind.Time)] = month;
        else relative.Add(phrase, Array.FindIndex(Kinds, k => new Period(k).ToString() == key));
    }

    private Period? MonthAt(List<Piece> pieces, int at, DateOnly today)
    {
        if (IsYear(pieces[at]) && at + 1 < pieces.Count && pieces[at + 1] is { Word.Hyphen: true, Number: >= 1 and <= 12 } iso)
            return Marked(pieces, [at, at + 1], new(PeriodKind.Month, (int)pieces[at].Number!.Value, (int)iso.Number!.Value));
        if (!months.TryGetValue(pieces[at].Symbol, out var month)) return null;
        if (pieces[at].Word.Folded == EnglishMay && (at + 1 >= pieces.Count || !IsYear(pieces[at + 1]))) return null;
        if (at > 0 && pieces[at - 1].Number is >= 1 and <= 31) Mark(pieces, [at - 1]);
        var year = at + 1 < pieces.Count && IsYear(pieces[at + 1]) ? at + 1 : -1;
        var placed = year >= 0 ? (int)pieces[year].Number!.Value : today.Year - (month > today.Month ? 1 : 0);
        return Marked(pieces, year >= 0 ? [at, year] : [at], new(PeriodKind.Month, placed, month));
    }

    private Period? TertialAt(List<Piece> pieces, int at, int otherwise)
    {
        var folded = pieces[at].Word.Folded;
        var shorthand = folded.Length == 2 && folded[0] == 't' && folded[1] is >= '1' and <= '3';
        if (!shorthand && !tertials.Contains(pieces[at].Symbol)) return null;
        var number = shorthand ? folded[1] - '0' : NumberBeside(pieces, at);
        if (number is null) return null;
        var year = pieces.FindIndex(at, Math.Min(4, pieces.Count - at), IsYear);
        if (year < 0 && at > 0 && IsYear(pieces[at - 1])) year = at - 1;
        return Marked(pieces, year >= 0 ? [at, year] : [at], new(PeriodKind.Tertial, year >= 0 ? (int)pieces[year].Number!.Value : otherwise, number.Value));
    }

    private int? NumberBeside(List<Piece> pieces, int at)
    {
        foreach (var beside in (int[])[at + 1, at - 1])
        {
            if (beside < 0 || beside >= pieces.Count) continue;
            if (at > beside && ordinals.TryGetValue(pieces[beside].Word.Folded, out var ordinal)) return ordinal;
            if (pieces[beside].Number is not (1 or 2 or 3)) continue;
            Mark(pieces, [beside]);
            return (int)pieces[beside].Number!.Value;
        }

        return null;
    }

    private static bool IsYear(Piece piece) => piece.Word.Typed.Length == 4 && piece.Number is >= FirstYear and <= LastYear;

    private static Period Marked(List<Piece> pieces, int[] covered, Period period)
    {
        Mark(pieces, covered);
        return period;
    }

    private static void Mark(List<Piece> pieces, int[] covered)
    {
        foreach (var at in covered) pieces[at].Tags |= Tag.Period;
    }
}
