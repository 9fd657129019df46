using System.Globalization;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Who may see and do what (design: rules that answers rest on). Prices, lead times and services are for everyone.
/// Rights follow the directory, never what somebody writes: one's own, and those of whom one stands in for.</summary>
public static class Rights
{
    /// <param name="standing">Null for somebody who is not in the directory: they see no förvaltning's costs.</param>
    public static bool MaySeeCosts(Standing? standing, string forvaltning, Organisation organisation) =>
        standing is not null && standing.People.Any(p => SeesCosts(p, forvaltning, organisation));

    /// <summary>The same on a day: the costs of a förvaltning that has ended are also those of the one that it became part of.</summary>
    public static bool MaySeeCosts(Standing? standing, string forvaltning, Organisation organisation, DateOnly day) =>
        Succession.Line(organisation, forvaltning, day).Any(f => MaySeeCosts(standing, f, organisation));

    /// <summary>Whether somebody sees what a förvaltning orders: its own people, and those who see everybody's costs. That costs may be compared opens no orders,
    /// for a sum of one order tells its price.</summary>
    public static bool MaySeeOrdered(Standing? standing, string forvaltning, Organisation organisation, DateOnly day) =>
        standing is not null && Succession.Line(organisation, forvaltning, day).Any(f => standing.People.Any(p => SeesAnyway(p, f, organisation)));

    /// <summary>Whether somebody may say that a channel is a förvaltning's: the administrator any, and of their own those who
    /// answer for its budget or follow it (seed 000, Rollmatris: budgetnivå, and beslutsnivå on the buyer's side).</summary>
    public static bool MayBindChannel(Standing? standing, string forvaltning, Organisation organisation) =>
        standing is not null && Lookup.Of(organisation).Forvaltning(forvaltning) is not null
        && standing.People.Any(p => p.Role is Role.Administrator || (p.Forvaltning == forvaltning && HasItsBudget(p.Role)));

    /// <summary>Whether somebody may add people, change them and let them leave.</summary>
    public static bool MayKeepDirectory(Standing? standing) => standing is not null && standing.People.Any(p => p.Role is Role.Administrator);

    private static bool SeesCosts(Person person, string forvaltning, Organisation organisation) =>
        SeesAnyway(person, forvaltning, organisation) || (organisation.Rules.OpenComparison && IsBuyer(person.Role));

    private static bool SeesAnyway(Person person, string forvaltning, Organisation organisation) => person.Forvaltning == forvaltning || SeesAll(person, organisation);

    // The suppliers' roles, strategiskt ansvarig and the administrator (seed 000, Rollmatris). A buyer may have a kundansvarig
    // of its own: such a one sees what that buyer sees.
    private static bool SeesAll(Person person, Organisation organisation) =>
        person.Role is Role.StrategisktAnsvarig or Role.Administrator || (IsOfSupplier(person.Role) && IsAtSupplier(person, organisation));

    internal static bool IsOfSupplier(Role role) => role is Role.Kundansvarig or Role.Tjansteansvarig or Role.StrategisktLeveransansvarig;

    private static bool IsBuyer(Role role) => HasItsBudget(role) || IsOfSupplier(role);

    // Strategiskt leveransansvarig heads the selling förvaltning, which is a buyer too.
    private static bool HasItsBudget(Role role) => role is Role.Budgetuppfoljare or Role.KundBestallare or Role.Forvaltningschef or Role.StrategisktLeveransansvarig;

    internal static bool IsAtSupplier(Person person, Organisation organisation) => IsSupplier(person.Forvaltning, organisation);

    /// <summary>Whether a förvaltning is the selling one. The rules hold its name: where it is no buyer, its key is the name without
    /// å, ä, ö and capitals.</summary>
    internal static bool IsSupplier(string forvaltning, Organisation organisation)
    {
        var name = Lookup.Of(organisation).Forvaltning(forvaltning)?.Name ?? forvaltning;
        return CultureInfo.InvariantCulture.CompareInfo.Compare(name, organisation.Rules.ServiceAdministration, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
    }
}
