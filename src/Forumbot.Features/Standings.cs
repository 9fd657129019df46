using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features;

/// <summary>Who somebody is on a day, by the directory, and what they may do there.</summary>
internal static class Standings
{
    /// <summary>Themselves first, then those whose deputy they are; empty for who is not in the directory that day.</summary>
    public static IReadOnlyList<Person> Of(Organisation organisation, string? aadObjectId, DateOnly day)
    {
        if (Find(organisation, aadObjectId, day) is not { } self) return [];
        return [self, .. organisation.Deputyships.Where(d => Same(d.Deputy, aadObjectId) && d.Validity.Holds(day)).Select(d => Find(organisation, d.For, day)).OfType<Person>().Where(p => p != self).Distinct()];
    }

    public static Person? Find(Organisation organisation, string? aadObjectId, DateOnly day) =>
        string.IsNullOrEmpty(aadObjectId) ? null : organisation.People.FirstOrDefault(p => Same(p.AadObjectId, aadObjectId) && p.Validity.Holds(day));

    /// <summary>The administrator any; of their own förvaltning those who answer for its budget or follow it.</summary>
    public static bool MayBindChannel(IReadOnlyList<Person> standing, string forvaltning) =>
        standing.Any(p => p.Role is Role.Administrator || (p.Forvaltning == forvaltning && p.Role is Role.Forvaltningschef or Role.KundBestallare or Role.Budgetuppfoljare));

    public static bool MayKeepDirectory(IReadOnlyList<Person> standing) => standing.Any(p => p.Role is Role.Administrator);

    public static bool MaySeeCosts(IReadOnlyList<Person> standing, string forvaltning, Organisation organisation) =>
        standing.Any(p => Rights.MaySeeCosts(p, forvaltning, organisation));

    /// <summary>Those that one may choose on a day.</summary>
    public static IEnumerable<Forvaltning> Forvaltningar(Organisation organisation, DateOnly day) => organisation.Forvaltningar;

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
