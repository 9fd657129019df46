namespace Forumbot.Domain.Catalogue;

/// <summary>Which förvaltning stands for another when that one has ended: the one that it became part of, and so on.</summary>
public static class Succession
{
    /// <summary>Some förvaltningar, and those that have become part of them by a day.</summary>
    public static IReadOnlyList<string> Joined(Organisation organisation, IEnumerable<string> forvaltningar, DateOnly day)
    {
        var own = forvaltningar.ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? [] : [.. organisation.Forvaltningar.Select(f => f.Key).Where(key => Line(organisation, key, day).Any(own.Contains))];
    }

    /// <summary>The förvaltning itself, and on a day after its end also the one that took over, and so on.</summary>
    public static IEnumerable<string> Line(Organisation organisation, string forvaltning, DateOnly day)
    {
        var lookup = Lookup.Of(organisation);
        var at = forvaltning;
        // No longer than there are förvaltningar: a circle, which no pack may have, ends too.
        for (var i = 0; i < organisation.Forvaltningar.Count; i++)
        {
            yield return at;
            if (lookup.Forvaltning(at) is not { Successor: { } next, ValidTo: { } last } || day <= last) yield break;
            at = next;
        }

        if (organisation.Forvaltningar.Count == 0) yield return at;
    }
}
