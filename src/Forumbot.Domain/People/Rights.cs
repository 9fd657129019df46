using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Who may see which förvaltning's costs (design: rules that answers rest on). Prices, lead times and services are for
/// everyone. Rights follow the directory, never what somebody writes.</summary>
public static class Rights
{
    /// <param name="person">Null for somebody who is not in the directory: they see no förvaltning's costs.</param>
    public static bool MaySeeCosts(Person? person, string forvaltning, OrganisationRules rules) =>
        person is not null
        && (person.Forvaltning == forvaltning || SeesAll(person.Role) || (rules.OpenComparison && IsBuyer(person.Role)));

    // The suppliers' roles, strategiskt ansvarig and the administrator (seed 000, Rollmatris).
    private static bool SeesAll(Role role) =>
        role is Role.Kundansvarig or Role.Tjansteansvarig or Role.StrategisktLeveransansvarig or Role.StrategisktAnsvarig or Role.Administrator;

    private static bool IsBuyer(Role role) => role is Role.Budgetuppfoljare or Role.KundBestallare or Role.Forvaltningschef;
}
