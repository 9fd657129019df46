using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>How prices come to be: what the work costs, what is charged before the keys, and a year's rules.</summary>
internal static class PackSelfCosts
{
    internal static Organisation Read(PackDraft draft, Organisation priced)
    {
        HashSet<string> tjanster = [.. priced.Tjanster.Select(t => t.Key)];
        HashSet<string> units = [.. priced.Forvaltningar.Select(f => f.Key)];
        HashSet<string> areas = [.. priced.Areas.Select(a => a.Key)];
        var keys = PackPricing.KeyNames(priced.AllocationKeys);
        var rates = StaffRates(draft);
        return priced with
        {
            Years = Years(draft),
            BillingRules = Billing(draft, areas),
            DirectCosts = DirectCosts(draft, tjanster, units),
            VolumeAdjustments = Adjustments(draft, keys, units),
            PriceSteps = Steps(draft, tjanster, keys),
            StaffRates = rates.Items(),
            Staffings = Staffings(draft, tjanster, rates.Keys(r => $"{r.Year} {r.Category}")),
            CapitalCosts = CapitalCosts(draft, tjanster),
            Revenues = Revenues(draft, areas),
            RevenuePrints = Prints(draft, areas),
            RevenueLimits = Limits(draft, areas),
        };
    }

    private static IReadOnlyList<YearRules> Years(PackDraft draft)
    {
        var years = draft.Rows(PackLayout.Years, row => new YearRules(
            row.Year("year"), row.OptionalNumber("result_target_percent", 100), row.OptionalNumber("indexation_percent", 100), row.OptionalNumber("price_cap_percent", 100), row.Text("source")));
        years.Once("year", y => y.Year);
        return years.Items();
    }

    private static IReadOnlyList<BillingRule> Billing(PackDraft draft, HashSet<string> areas)
    {
        var rules = draft.Rows(PackLayout.Billing, row => new BillingRule(row.Key("area"), row.Choice("basis", Choices.Basis), row.Choice("rhythm", Choices.Rhythm)));
        rules.Once("basis", r => (r.Area, r.Basis));
        rules.PointAt("area", r => r.Area, areas, PackLayout.Areas);
        return rules.Items();
    }

    private static IReadOnlyList<DirectCost> DirectCosts(PackDraft draft, HashSet<string> tjanster, HashSet<string> units)
    {
        var costs = draft.Rows(PackLayout.DirectCosts, row => new DirectCost(
            row.Year("year"), row.Key("service"), row.Key("unit"), row.Text("name"), row.OptionalText("english_name"), row.Amount("amount_sek"), row.YesNo("example"), row.Text("source")));
        costs.Once("name", c => (c.Year, c.Tjanst, c.Forvaltning, c.Name));
        costs.PointAt("service", c => c.Tjanst, tjanster, PackLayout.Services);
        costs.PointAt("unit", c => c.Forvaltning, units, PackLayout.Units);
        return costs.Items();
    }

    private static IReadOnlyList<VolumeAdjustment> Adjustments(PackDraft draft, HashSet<string> keys, HashSet<string> units)
    {
        var changes = draft.Rows(PackLayout.VolumeAdjustments, row => new VolumeAdjustment(
            row.Year("year"), row.Key("key"), row.Key("unit"), row.Change("change"), row.Text("reason"), row.OptionalText("english_reason"), row.YesNo("example")));
        changes.Once("reason", c => (c.Year, c.Key, c.Forvaltning, c.Reason));
        changes.PointAt("key", c => $"{c.Year} {c.Key}", keys, PackLayout.AllocationKeys);
        changes.PointAt("unit", c => c.Forvaltning, units, PackLayout.Units);
        return changes.Items();
    }

    private static IReadOnlyList<PriceStep> Steps(PackDraft draft, HashSet<string> tjanster, HashSet<string> keys)
    {
        var steps = draft.Rows(PackLayout.PriceSteps, row => new PriceStep(
            row.Year("year"), row.Key("service"), row.Text("kind"), row.Key("key"), row.Number("from_volume"), row.Amount("amount_sek"), row.YesNo("example"), row.Text("source")));
        steps.Once("from_volume", s => (s.Year, s.Tjanst, s.Kind, s.FromVolume));
        steps.PointAt("service", s => s.Tjanst, tjanster, PackLayout.Services);
        steps.PointAt("key", s => $"{s.Year} {s.Key}", keys, PackLayout.AllocationKeys);
        return steps.Items();
    }

    private static IReadOnlyList<Parsed<StaffRate>> StaffRates(PackDraft draft)
    {
        var rates = draft.Rows(PackLayout.StaffRates, row => new StaffRate(
            row.Year("year"), row.Key("category"), row.Text("name"), row.OptionalText("english_name"), row.Choice("kind", Choices.StaffCost), row.Amount("amount_sek"), row.YesNo("example"), row.Text("source")));
        rates.Once("category", r => (r.Year, r.Category));
        return rates;
    }

    private static IReadOnlyList<Staffing> Staffings(PackDraft draft, HashSet<string> tjanster, HashSet<string> categories)
    {
        var staff = draft.Rows(PackLayout.Staffing, row => new Staffing(
            row.Year("year"), row.Key("service"), row.Text("part"), row.Key("category"), row.Number("fte", 100_000), row.Choice("change", Choices.StaffingChange), row.YesNo("example")));
        staff.Once("part", s => (s.Year, s.Tjanst, s.Part, s.Category));
        staff.PointAt("service", s => s.Tjanst, tjanster, PackLayout.Services);
        staff.PointAt("category", s => string.Create(CultureInfo.InvariantCulture, $"{s.Year} {s.Category}"), categories, PackLayout.StaffRates);
        return staff.Items();
    }

    private static IReadOnlyList<CapitalCost> CapitalCosts(PackDraft draft, HashSet<string> tjanster)
    {
        var costs = draft.Rows(PackLayout.CapitalCosts, row => new CapitalCost(
            row.Year("year"), row.Key("service"), row.Text("name"), row.Amount("amount_sek"), row.YesNo("example"), row.Text("source")));
        costs.Once("name", c => (c.Year, c.Tjanst, c.Name));
        costs.PointAt("service", c => c.Tjanst, tjanster, PackLayout.Services);
        return costs.Items();
    }

    private static IReadOnlyList<Revenue> Revenues(PackDraft draft, HashSet<string> areas)
    {
        var revenues = draft.Rows(PackLayout.Revenues, row => new Revenue(
            row.Year("year"), row.Key("area"), row.Text("name"), row.OptionalText("english_name"), row.Choice("form", Choices.RevenueForm), row.Amount("amount_sek"), row.Text("source")));
        revenues.Once("name", r => (r.Year, r.Area, r.Name, r.Form));
        revenues.PointAt("area", r => r.Area, areas, PackLayout.Areas);
        return revenues.Items();
    }

    private static IReadOnlyList<RevenuePrint> Prints(PackDraft draft, HashSet<string> areas)
    {
        var prints = draft.Rows(PackLayout.RevenuePrints, row => new RevenuePrint(
            row.Year("year"), row.Key("area"), row.Choice("form", Choices.RevenuePrint), row.OptionalAmount("amount_sek"), row.OptionalNumber("percent", 100), row.Text("source")));
        prints.Once("form", p => (p.Year, p.Area, p.Form));
        prints.PointAt("area", p => p.Area, areas, PackLayout.Areas);
        return prints.Items();
    }

    private static IReadOnlyList<RevenueLimit> Limits(PackDraft draft, HashSet<string> areas)
    {
        var limits = draft.Rows(PackLayout.RevenueLimits, row => new RevenueLimit(row.Year("year"), row.Key("area"), row.Amount("amount_sek"), row.YesNo("example"), row.Text("source")));
        limits.Once("year", l => (l.Year, l.Area));
        limits.PointAt("area", l => l.Area, areas, PackLayout.Areas);
        return limits.Items();
    }
}
