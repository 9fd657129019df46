using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Whom to turn to (seed 000, Rollmatris: tjänsteansvarig and kundansvarig).</summary>
public static class Responsibility
{
    /// <summary>The tjänsteansvarig of a verksamhetsområde on a day.</summary>
    public static Person? ForArea(Organisation organisation, string area, DateOnly day) =>
        organisation.People.FirstOrDefault(p => p.Role == Role.Tjansteansvarig && p.Area == area && p.Validity.Holds(day));

    /// <summary>The kundansvarig of a buyer: its own where the organisation has one on each side, else the first there is.</summary>
    public static Person? ForBuyer(Organisation organisation, string? forvaltning, DateOnly day) =>
        organisation.People.FirstOrDefault(p => p.Role == Role.Kundansvarig && p.Forvaltning == forvaltning && p.Validity.Holds(day))
        ?? organisation.People.FirstOrDefault(p => p.Role == Role.Kundansvarig && p.Validity.Holds(day));
}
