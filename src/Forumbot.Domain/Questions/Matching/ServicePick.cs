namespace Forumbot.Domain.Questions.Matching;

/// <summary>Which of the services that a text names are asked about.</summary>
/// <param name="Clarify">True where the words fit several and one must ask back.</param>
internal sealed record ServicePick(IReadOnlyList<NameGroup> Groups, bool Clarify)
{
    private const int MostChoices = 5;

    private static readonly HashSet<string> Denials = [.. WordFile.Sections("denials.txt")["before"].Select(Questions.Reading.Words.Fold)];

    public IEnumerable<int> Keys => Groups.SelectMany(g => g.Owners).Distinct().Take(Clarify ? MostChoices : int.MaxValue);

    /// <param name="siblings">Other services that one may take a service for.</param>
    /// <param name="isPart">Whether the first service is included in the second: who names both means the part.</param>
    public static ServicePick Of(TextRead read, IntentPick pick, Func<int, int, bool> isPart, Func<int, IEnumerable<int>> siblings)
    {
        if (pick.IsUnsure && read.Tjanster.Count > 0) return Unsure(read, siblings);
        var groups = Near(NotDenied(read), read, pick);
        var certain = groups.FindAll(g => g.IsOne);
        certain.RemoveAll(whole => certain.Exists(part => isPart(part.Owners.Min, whole.Owners.Min)));
        if (certain.Count > 0) return new(Distinct(certain), false);
        return groups.Count == 0 ? new([], false) : new([groups.MaxBy(g => g.Weight)!], true);
    }

    /// <summary>Who does not know which is shown what was named, and what is like it.</summary>
    private static ServicePick Unsure(TextRead read, Func<int, IEnumerable<int>> siblings)
    {
        var named = read.Tjanster.SelectMany(g => g.Owners).Distinct().ToList();
        var owners = named.Concat(named.SelectMany(siblings)).Distinct().Take(MostChoices);
        return new([.. owners.Select(o => new NameGroup(0, [read.Tjanster[0].First], [o]))], true);
    }

    /// <summary>Those of the sentence that asks; else of the nearest sentence before it; else of any.</summary>
    private static List<NameGroup> Near(List<NameGroup> groups, TextRead read, IntentPick pick)
    {
        if (groups.Count == 0 || pick.End == 0) return groups;
        if (groups.Exists(g => g.First >= pick.Start && g.Last < pick.End))
            return groups.FindAll(g => pick.Sentences.Any(s => g.First >= s.Start && g.Last < s.End));
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
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (Denials.Contains(pieces[i].Word.Folded)) return true;
        }

        return false;
    }

    private static List<NameGroup> Distinct(List<NameGroup> groups) => groups.DistinctBy(g => g.Owners.Min).ToList();
}
