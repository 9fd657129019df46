namespace Forumbot.Domain.Catalogue;

/// <summary>Which förvaltning stands for another when that one has ended: the one that it became part of, and so on.</summary>
public static class Succession
{
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

    /// <summary>Whose yearly shares a förvaltning pays, and in which of the months: its own, and from the month after their end
    /// those of the ones that became part of it. So a year's shares always add up to its total.</summary>
    public static IEnumerable<(Forvaltning? Of, DateOnly[] Months)> Pays(Organisation organisation, string forvaltning, DateOnly[] months)
    {
        yield return (null, [.. months.Where(m => Line(organisation, forvaltning, m).Last() == forvaltning)]);
        foreach (var ended in organisation.Forvaltningar.Where(f => f.Successor is not null && f.Key != forvaltning))
            if (months.Where(m => Line(organisation, ended.Key, m).Last() == forvaltning).ToArray() is { Length: > 0 } taken) yield return (ended, taken);
    }
}
