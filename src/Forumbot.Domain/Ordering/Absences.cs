using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>Decides who may say that somebody of the supplier's team is away, and when.</summary>
public static class Absences
{
    /// <summary>Nobody is told to be away longer than this, counted in days from the first.</summary>
    public const int LongestDays = 366;

    /// <summary>Those whose absence somebody keeps: their own, and that of their team where they answer for it. None for whoever is not of a team.</summary>
    public static IReadOnlyList<Person> KeptBy(Standing? standing, Organisation organisation, DateOnly today)
    {
        if (standing is null) return [];
        var team = SupplierTeams.Of(standing, organisation);
        return [.. SupplierTeams.People(team, organisation, today).Where(p => p.AadObjectId.Equals(standing.Self.AadObjectId, StringComparison.OrdinalIgnoreCase) || SupplierTeams.Leads(standing, p, organisation))];
    }

    /// <param name="person">Entra object id; null or empty for themselves.</param>
    /// <param name="from">yyyy-MM-dd.</param>
    /// <param name="to">yyyy-MM-dd; empty for the first day alone.</param>
    public static AbsenceOutcome Keep(Standing? standing, Organisation organisation, string? person, string? from, string? to, DateOnly today)
    {
        var kept = KeptBy(standing, organisation, today);
        var who = string.IsNullOrWhiteSpace(person) ? standing?.Self.AadObjectId : person.Trim();
        if (kept.FirstOrDefault(p => p.AadObjectId.Equals(who, StringComparison.OrdinalIgnoreCase)) is not { } away) return new AbsenceOutcome.MayNot();
        if (ListWords.Day(from ?? "") is not { } first || ListWords.Day(string.IsNullOrWhiteSpace(to) ? from ?? "" : to) is not { } last) return new AbsenceOutcome.NotDays();
        return last < first || last < today || last.DayNumber - first.DayNumber >= LongestDays ? new AbsenceOutcome.NotDays() : new AbsenceOutcome.Kept(away, first, last);
    }

    /// <summary>Whether somebody may take back an absence.</summary>
    public static bool MayEnd(Standing? standing, Organisation organisation, Absence absence, DateOnly today) =>
        KeptBy(standing, organisation, today).Any(p => p.AadObjectId.Equals(absence.Person, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What comes of saying that somebody is away. All but the first change nothing.</summary>
public abstract record AbsenceOutcome
{
    private AbsenceOutcome() { }

    public sealed record Kept(Person Person, DateOnly From, DateOnly To) : AbsenceOutcome;

    /// <summary>They are of no supplier's team, or it is not theirs to say.</summary>
    public sealed record MayNot : AbsenceOutcome;

    /// <summary>No days, days that have passed, the last before the first, or more than <see cref="Absences.LongestDays"/>.</summary>
    public sealed record NotDays : AbsenceOutcome;
}
