using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;

namespace Forumbot.Commands;

/// <summary>Whom a command acts as.</summary>
internal static class Askers
{
    /// <summary>Null where neither is given, and for a person on a day that they are not in the directory.</summary>
    /// <param name="unit">Key of a förvaltning: its budgetuppföljare, in the directory or not.</param>
    /// <param name="person">Key or Entra object id of somebody in the directory.</param>
    /// <exception cref="RefusedException">There is no such förvaltning or person.</exception>
    public static Standing? Find(Organisation organisation, string? unit, string? person, DateTimeOffset now) =>
        person is not null ? Standing.On(LeadTime.DateAt(now), Named(organisation, person).AadObjectId, organisation)
        : unit is not null ? Standing.Alone(BudgetuppfoljareOf(organisation, unit))
        : null;

    private static Person Named(Organisation organisation, string person) =>
        organisation.People.FirstOrDefault(p => p.Key == person || p.AadObjectId.Equals(person, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException($"Nobody in the directory has the key or object id \"{person}\".");

    private static Person BudgetuppfoljareOf(Organisation organisation, string unit) =>
        organisation.Forvaltningar.Any(f => f.Key == unit)
            ? organisation.People.FirstOrDefault(p => p.Forvaltning == unit && p.Role is Role.Budgetuppfoljare)
              ?? new($"budgetuppfoljare-{unit}", "", "Budgetuppföljare", Role.Budgetuppfoljare, unit, null)
            : throw new RefusedException($"There is no förvaltning with the key \"{unit}\". There are: {string.Join(", ", organisation.Forvaltningar.Select(f => f.Key))}.");
}
