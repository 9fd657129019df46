using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a buyer outside the organisation pays besides, for what its own förvaltningar pay by other means (seed 000,
/// Prissättning: "en OH-kostnad"). A percent of each month's amount, rounded half away from zero to the öre, so that months add up.</summary>
internal static class Overheads
{
    /// <summary>What is charged, and the addition to each term of it where there is one.</summary>
    public static IEnumerable<Charged> With(Charge charge, IReadOnlyList<Charged> charged)
    {
        var organisation = charge.Ledger.Organisation;
        var percent = organisation.Rules.Pricing.ExternalOverheadPercent;
        return percent == 0 || Lookup.Of(organisation).Forvaltning(charge.Forvaltning) is not { IsExternal: true } ? charged : charged.SelectMany(c => new[] { c, On(c, percent) });
    }

    private static Charged On(Charged charged, decimal percent)
    {
        Money[] amounts = [.. charged.ByMonth.Select(m => m.Times(percent / 100))];
        var term = charged.Term;
        return new(new CostTerm.Overhead(amounts.Sum(), term.Example, term.Price, percent, term.Amount) { On = term }, amounts);
    }
}
