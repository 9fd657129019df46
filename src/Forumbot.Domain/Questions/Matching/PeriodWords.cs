using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds the period that a text names. Marks what it is read from, so that a year is no quantity.</summary>
internal sealed class PeriodWords
{
    // A month only where a year follows: "may we", "may I".
    private const string EnglishMay = "may";

    private static readonly (string Key, Func<DateOnly, Period> Placed)[] Relative =
    [
        ("last-year", _ => Period.LastYear), ("this-year", _ => Period.ThisYear), ("last-month", _ => Period.LastMonth),
        ("next-year", today => new(PeriodKind.Year, today.Year + 1)), ("this-month", today => new(PeriodKind.Month, today.Year, today.Month)),
        ("so-far", SoFar),
    ];

    private readonly NameIndex relative;
    private readonly Dictionary<int, int> months = [];
    private readonly HashSet<string> joins = [];
    private readonly PartsOfYear parts = new();

    public PeriodWords(Vocabulary vocabulary)
    {
        relative = new(vocabulary, new HashSet<string>(), 0);
        foreach (var (key, phrases) in WordFile.Phrases("periods.txt"))
        {
            foreach (var phrase in phrases) Add(vocabulary, key, phrase);
        }

        relative.Filed();
    }

    /// <param name="today">Places a month that is named without its year: the latest that has begun.</param>
    /// <param name="before">The period talked of before: "och T3?" is in its year.</param>
    public Period? Find(List<Piece> pieces, DateOnly today, Period? before = null)
    {
        var named = relative.Find(pieces);
        foreach (var match in named) Years.Mark(pieces, match.Pieces);
        for (var at = pieces.Count - 1; at >= 0; at--)
        {
            if (MonthAt(pieces, at, today) is { } month) return FromMonth(pieces, at, month, today);
            if (parts.At(pieces, at, before is { Year: > 0 } ? before.Value.Year : today.Year) is { } part) return part;
        }

        for (var at = pieces.Count - 1; at >= 0; at--)
        {
            if (Years.IsOne(pieces, at)) return FromYear(pieces, at) is var year && year == new Period(PeriodKind.Year, today.Year) && Says(named, "so-far") ? SoFar(today) : year;
        }

        // "I år hittills" is no whole year, "hittills i månaden" is no year at all.
        if (Says(named, "so-far") && !Says(named, "this-month")) return SoFar(today);
        return named.Count > 0 ? Relative[named[0].Owner].Placed(today) : null;
    }

    private static bool Says(List<NameMatch> named, string key) => named.Exists(n => Relative[n.Owner].Key == key);

    // This year's months that are over, whose costs are known; in January that month itself.
    private static Period SoFar(DateOnly today) => Period.Months(new(today.Year, 1, 1), Math.Max(1, today.Month - 1));

    private void Add(Vocabulary vocabulary, string key, string phrase)
    {
        var folded = Words.Fold(phrase);
        if (key == "joins") joins.Add(folded);
        else if (int.TryParse(key, out var month)) months[vocabulary.AddWord(folded, WordKind.Time)] = month;
        else if (Array.FindIndex(Relative, r => r.Key == key) is >= 0 and var owner) relative.Add(phrase, owner);
        else parts.Add(vocabulary, key, folded);
    }

    private Period? MonthAt(List<Piece> pieces, int at, DateOnly today)
    {
        if (Years.IsOne(pieces, at) && at + 1 < pieces.Count && pieces[at + 1] is { Word.Hyphen: true, Number: >= 1 and <= 12 } iso)
            return Years.Marked(pieces, [at, at + 1], new(PeriodKind.Month, Years.At(pieces, at), (int)iso.Number!.Value));
        if (!months.TryGetValue(pieces[at].Symbol, out var month)) return null;
        var year = Years.IsOne(pieces, at + 1) ? at + 1 : -1;
        if (pieces[at].Word.Folded == EnglishMay && year < 0) return null;
        if (at > 0 && pieces[at - 1].Number is >= 1 and <= 31) Years.Mark(pieces, [at - 1]);
        var placed = year >= 0 ? Years.At(pieces, year) : today.Year - (month > today.Month ? 1 : 0);
        return Years.Marked(pieces, year >= 0 ? [at, year] : [at], new(PeriodKind.Month, placed, month));
    }

    /// <summary>"januari till mars 2026": from the first to the last, in the last one's year.</summary>
    private Period FromMonth(List<Piece> pieces, int at, Period last, DateOnly today)
    {
        if (Joined(pieces, at) is not (>= 0 and var other) || MonthAt(pieces, other, today) is not { } first || first.Number >= last.Number) return last;
        return Period.Months(new(last.Year, first.Number, 1), last.Number - first.Number + 1);
    }

    /// <summary>"2024 och 2025", "2023-2025": all years from the first to the last.</summary>
    private Period FromYear(List<Piece> pieces, int at)
    {
        var year = Years.At(pieces, at);
        Years.Mark(pieces, [at]);
        var other = pieces[at].Word.Hyphen ? at - 1 : Joined(pieces, at);
        if (other < 0 || !Years.IsOne(pieces, other) || Years.At(pieces, other) >= year) return new(PeriodKind.Year, year);
        Years.Mark(pieces, [other]);
        return Period.Months(new(Years.At(pieces, other), 1, 1), 12 * (year - Years.At(pieces, other) + 1));
    }

    /// <summary>What stands before a joining word, or right before a dash; -1 where nothing does.</summary>
    private int Joined(List<Piece> pieces, int at)
    {
        if (at >= 2 && joins.Contains(pieces[at - 1].Word.Folded)) return at - 2;
        return at >= 1 && (pieces[at].Word.Hyphen || pieces[at].Word.Comma) ? at - 1 : -1;
    }
}
