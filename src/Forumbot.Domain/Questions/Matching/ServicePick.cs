namespace Forumbot.Domain.Questions.Matching;

/// <summary>Which of the services that a text names are asked about.</summary>
/// <param name="Clarify">True where the words fit several and one must ask back.</param>
internal sealed record ServicePick(IReadOnlyList<NameGroup> Groups, bool Clarify)
{
    private const int MostChoices = 5;

    public IEnumerable<int> Keys => Groups.SelectMany(g => g.Owners).Distinct().Take(Clarify ? MostChoices : int.MaxValue);

    public static ServicePick Of(TextRead read, IntentPick pick)
    {
        var groups = Near(NotDenied(read), read, pick);
        var certain = groups.FindAll(g => g.IsOne);
        if (certain.Count > 0) return new(Distinct(certain), false);
        return groups.Count == 0 ? new([], false) : new([groups.MaxBy(g => g.Weight)!], true);
    }

    /// <summary>Those of the sentence that asks; else of the nearest sentence before it; else of any.</summary>
    private static List<NameGroup> Near(List<NameGroup> groups, TextRead read, IntentPick pick)
    {
        if (groups.Count == 0 || pick.Score == 0) return groups;
        var inside = groups.FindAll(g => g.First >= pick.Start && g.Last < pick.End);
        if (inside.Count > 0) return inside;
        var before = groups.FindLast(g => g.Last < pick.Start);
        return before is null ? groups : groups.FindAll(g => read.Pieces[g.First].Sentence == read.Pieces[before.First].Sentence);
    }

    /// <summary>"inte inkomstblanketten, jag menar ja-tack": what is denied is not meant, where something else is named.</summary>
    private static List<NameGroup> NotDenied(TextRead read)
    {
        var kept = read.Tjanster.FindAll(g => !IsDenied(read.Pieces, g.First));
        return kept.Count > 0 ? kept : read.Tjanster;
    }

    private static bool IsDenied(List<Piece> pieces, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2); i--)
        {
            if (pieces[i].Word.Folded is "inte" or "ej" or "icke" or "not") return true;
        }

        return false;
    }

    private static List<NameGroup> Distinct(List<NameGroup> groups) => groups.DistinctBy(g => g.Owners.Min).ToList();
}
