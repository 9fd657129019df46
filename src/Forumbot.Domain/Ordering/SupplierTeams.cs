using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering;

/// <summary>The teams that deliver: each area of the selling förvaltning has one, and who heads it belongs to all (seed 000, Rollmatris).</summary>
public static class SupplierTeams
{
    /// <summary>The areas whose orders somebody works with, by their own right or as a deputy. In the organisation's order.</summary>
    public static IReadOnlyList<Area> Of(Standing? standing, Organisation organisation)
    {
        if (standing is null) return [];
        var people = standing.People.Where(p => Rights.IsAtSupplier(p, organisation)).ToList();
        var heads = people.Exists(p => p.Role is Role.StrategisktLeveransansvarig);
        return [.. organisation.Areas.Where(a => heads || people.Exists(p => p.Area == a.Key))];
    }

    /// <summary>Who can be given an order of any of the areas.</summary>
    public static IReadOnlyList<Person> People(IReadOnlyList<Area> areas, Organisation organisation, DateOnly day) =>
        [.. areas.SelectMany(a => OrderRights.Team(organisation, a.Key, day)).DistinctBy(p => p.AadObjectId)];

    /// <summary>Whether somebody may let a channel be the queue of an area: its tjänsteansvarig, and who heads the supplier.</summary>
    public static bool MayBindQueue(Standing? standing, string area, Organisation organisation) =>
        standing is not null && standing.People.Any(p => Answers(p, area, organisation));

    /// <summary>Whether somebody answers for the team that a person belongs to.</summary>
    internal static bool Leads(Standing standing, Person person, Organisation organisation) => person.Area is { } area && MayBindQueue(standing, area, organisation);

    private static bool Answers(Person person, string area, Organisation organisation) => Rights.IsAtSupplier(person, organisation)
        && (person.Role is Role.StrategisktLeveransansvarig || (person.Role is Role.Tjansteansvarig && person.Area == area));
}
