using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a tjänsteområde costs to run in a year (seed 002, Beräkning av självkostnad): årsarbetare of each category times the
/// category's schablon, overhead per årsarbetare, and capital costs (seed 000, Investeringar). Each line is rounded half away from
/// zero to the öre. Parts that are no longer done cost nothing.</summary>
public static class SelfCosts
{
    /// <returns>Null where nothing is known of the year's staff and capital.</returns>
    public static SelfCost? Of(Organisation organisation, string tjanst, int year)
    {
        Staffing[] staffings = [.. organisation.Staffings.Where(s => s.Year == year && s.Tjanst == tjanst && s.Change != StaffingChange.Removed)];
        CapitalCost[] capital = [.. organisation.CapitalCosts.Where(c => c.Year == year && c.Tjanst == tjanst)];
        if (staffings.Length == 0 && capital.Length == 0) return null;
        var rates = organisation.StaffRates.Where(r => r.Year == year).ToLookup(r => r.Kind);
        var fte = staffings.Sum(s => s.Fte);
        StaffCost Line(StaffRate rate, decimal count) => new(rate, count, rate.Amount.Times(count));
        return new(tjanst, year, fte,
            [.. rates[StaffCostKind.Staff].Select(r => Line(r, staffings.Where(s => s.Category == r.Category).Sum(s => s.Fte))).Where(c => c.Fte > 0)],
            [.. rates[StaffCostKind.InternalOverhead].Select(r => Line(r, fte))],
            organisation.Rules.Pricing.AdministrationOverhead ? [.. rates[StaffCostKind.AdministrationOverhead].Select(r => Line(r, fte))] : [],
            capital);
    }
}

/// <param name="Fte">Årsarbetare in all.</param>
/// <param name="Administration">Empty where the pack does not charge it.</param>
public sealed record SelfCost(
    string Tjanst, int Year, decimal Fte, IReadOnlyList<StaffCost> Staff, IReadOnlyList<StaffCost> Internal, IReadOnlyList<StaffCost> Administration, IReadOnlyList<CapitalCost> Capital)
{
    public Money Total { get; } = Staff.Concat(Internal).Concat(Administration).Select(c => c.Amount).Concat(Capital.Select(c => c.Amount)).Sum();

    public bool Example => Staff.Concat(Internal).Concat(Administration).Any(c => c.Rate.Example) || Capital.Any(c => c.Example);
}

/// <summary>Årsarbetare times a rate.</summary>
public sealed record StaffCost(StaffRate Rate, decimal Fte, Money Amount);
