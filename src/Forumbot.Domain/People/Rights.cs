using System.Globalization;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Who may see which förvaltning's costs (design: rules that answers rest on). Prices, lead times and services are for
/// everyone. Rights follow the directory, never what somebody writes.</summary>
public static class Rights
{
    /// <param name="person">Null for somebody who is not in the directory: they see no förvaltning's costs.</param>
    public static bool MaySeeCosts(Person? person, string forvaltning, Organisation organisation) =>
        person is not null
        && (person.Forvaltning == forvaltning || SeesAll(person, organisation) || (organisation.Rules.OpenComparison && IsBuyer(person.Role)));

    // The suppliers' roles, strategiskt ansvarig and the administrator (seed 000, Rollmatris). A buyer may have a kundansvarig
    // of its own: such a one sees what that buyer sees.
    private static bool SeesAll(Person person, Organisation organisation) =>
        person.Role is Role.StrategisktAnsvarig or Role.Administrator || (IsOfSupplier(person.Role) && IsAtSupplier(person, organisation));

    private static bool IsOfSupplier(Role role) => role is Role.Kundansvarig or Role.Tjansteansvarig or Role.StrategisktLeveransansvarig;

    private static bool IsBuyer(Role role) => role is Role.Budgetuppfoljare or Role.KundBestallare or Role.Forvaltningschef || IsOfSupplier(role);

    // The rules hold the supplier's name. Where it is no buyer, its key is the name without å, ä, ö and capitals.
    private static bool IsAtSupplier(Person person, Organisation organisation)
    {
        var name = Lookup.Of(organisation).Forvaltning(person.Forvaltning)?.Name ?? person.Forvaltning;
        return CultureInfo.InvariantCulture.CompareInfo.Compare(name, organisation.Rules.ServiceAdministration, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
    }
}
