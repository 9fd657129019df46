using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Whom to turn to (seed 000, Rollmatris: tjänsteansvarig and kundansvarig).</summary>
public static class Responsibility
{
    /// <summary>The tjänsteansvarig of a verksamhetsområde.</summary>
    public static Person? ForArea(Organisation organisation, string area) =>
        organisation.People.FirstOrDefault(p => p.Role == Role.Tjansteansvarig && p.Area == area);

    /// <summary>The kundansvarig of a buyer: its own where the organisation has one on each side, else the first there is.</summary>
    public static Person? ForBuyer(Organisation organisation, string? forvaltning) =>
        organisation.People.FirstOrDefault(p => p.Role == Role.Kundansvarig && p.Forvaltning == forvaltning)
        ?? organisation.People.FirstOrDefault(p => p.Role == Role.Kundansvarig);
}
