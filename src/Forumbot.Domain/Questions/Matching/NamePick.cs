namespace Forumbot.Domain.Questions.Matching;

/// <summary>What of all that was found to take: the longest name of the words it covers; a name inside a longer name is not meant.</summary>
internal static class NamePick
{
    /// <returns>Groups in the order of the text; more owners in one group: the words fit each of them as well.</returns>
    public static List<NameGroup> Of(List<NameMatch> found)
    {
        if (found.Count == 0) return [];
        found.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Pieces[0] != b.Pieces[0] ? a.Pieces[0].CompareTo(b.Pieces[0]) : a.Owner.CompareTo(b.Owner));
        var groups = new List<NameGroup>();
        foreach (var match in found)
        {
            var overlapping = groups.Find(g => g.Pieces.Overlaps(match.Pieces));
            if (overlapping is null) groups.Add(new(match.Weight, [.. match.Pieces], [match.Owner]));
            else if (overlapping.Weight - match.Weight < 0.01 && overlapping.Pieces.SetEquals(match.Pieces)) overlapping.Owners.Add(match.Owner);
        }

        DropParts(groups, found);
        groups.Sort(static (a, b) => a.First.CompareTo(b.First));
        return groups;
    }

    /// <summary>"anslut avtal till inköpssystemet" is not also about inköpssystemet: what another phrase of a heavier name covers is no name of its own.</summary>
    private static void DropParts(List<NameGroup> groups, List<NameMatch> found) =>
        groups.RemoveAll(part => groups.Exists(whole => whole.IsOne && whole.Weight > part.Weight
            && found.Exists(match => match.Owner == whole.Owners.Min && match.Pieces.Length > 1 && match.Weight > part.Weight && part.Pieces.IsSubsetOf(match.Pieces))));
}

/// <summary>Words that name one thing, or that fit several equally well.</summary>
internal sealed record NameGroup(float Weight, HashSet<int> Pieces, SortedSet<int> Owners)
{
    public int First { get; } = Pieces.Min();

    public int Last { get; } = Pieces.Max();

    public bool IsOne => Owners.Count == 1;
}
