using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Tests.Packs;

/// <summary>How the demo pack's prices come to be, against the seeds: the model is theirs, the amounts are examples.</summary>
public sealed class DemoPackSelfCostsTests(DemoOrganisation demo) : IClassFixture<DemoOrganisation>
{
    private static readonly string[] Ekonomi = ["leverantorsreskontra", "kundreskontra", "ekonomiservice", "hyresadministration", "avgiftshantering"];
    private readonly Organisation organisation = demo.Organisation;

    public static TheoryData<string, string[]> Parts => new()
    {
        { "leverantorsreskontra", ["Inkomna fakturor", "Utbetalning", "Kravhantering", "Underhåll och avstämning", "Support"] },
        { "kundreskontra", ["Skapa faktura", "Kreditering/makulering och återbetalning", "Inbetalning av faktura", "Kravhantering", "Underhåll och avstämning", "Support"] },
        { "ekonomiservice", ["Bokföring dagliga in- och utbetalningar", "Underhåll centrala krav kod- och kontoplan", "Inläsning bokföringsfiler", "Kontroller och avstämningar", "Övriga tjänster", "Support"] },
        { "hyresadministration", ["Avtalsadministration", "Månatlig hyresavisering", "Kontroll, korrigering andrahandsavtal", "Årlig hyresjustering andrahandshyror", "Support"] },
        { "avgiftshantering", ["Avtalsadministration", "Fakturahantering inkl. avisering", "Inkomstregistrering och kontroll", "Systemadministration BER", "Övriga fasta uppdrag utbildningsförvaltning", "Support"] },
    };

    [Fact]
    public void What_a_service_costs_to_run_is_what_its_list_divides_to_the_ore() => Assert.All(
        from tjanst in Ekonomi from year in Enumerable.Range(2023, 5) select (tjanst, year),
        x => Assert.Equal(organisation.Prices.Single(p => p.ListYear == x.year && p.Tjanst == x.tjanst && p.Basis == PriceBasis.YearlyShared).Amount, SelfCosts.Of(organisation, x.tjanst, x.year)!.Total));

    [Fact]
    public void So_no_service_pays_for_another_and_the_result_is_as_decided() => Assert.All(Enumerable.Range(2023, 5), year =>
    {
        var found = CrossSubsidies.Of(organisation, year, "ekonomi")!;

        Assert.Equal((5, false, Money.Zero), (found.Services.Count, found.Subsidised, found.Moved));
        Assert.Equal((0, found.Services.Select(s => s.Revenue).Sum()), (found.TargetPercent, found.Services.Select(s => s.SelfCost).Sum()));
    });

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_parts_of_the_work_are_those_of_the_seed(string tjanst, string[] parts) => Assert.All(Enumerable.Range(2023, 5), year =>
        Assert.Subset(organisation.Staffings.Where(s => s.Year == year && s.Tjanst == tjanst && s.Change == StaffingChange.Kept).Select(s => s.Part).ToHashSet(), parts.ToHashSet()));

    [Fact]
    public void What_came_and_went_with_2023_is_apart_and_what_went_costs_nothing()
    {
        var of2023 = organisation.Staffings.Where(s => s.Year == 2023).ToLookup(s => s.Change, s => s.Tjanst);

        Assert.Equal(["avgiftshantering", "ekonomiservice", "ekonomiservice", "kundreskontra", "kundreskontra", "leverantorsreskontra", "leverantorsreskontra"], of2023[StaffingChange.Added].Order());
        Assert.Equal(["ekonomiservice", "leverantorsreskontra", "leverantorsreskontra"], of2023[StaffingChange.Removed].Order());
        Assert.DoesNotContain(organisation.Staffings, s => s.Year != 2023 && s.Change != StaffingChange.Kept);
        Assert.Equal(
            SelfCosts.Of(organisation, "leverantorsreskontra", 2023)!.Total,
            SelfCosts.Of(organisation with { Staffings = [.. organisation.Staffings.Where(s => s.Change != StaffingChange.Removed)] }, "leverantorsreskontra", 2023)!.Total);
    }

    [Fact]
    public void The_arsarbetare_go_on_falling_from_95_of_2021()
    {
        decimal[] years = [.. Enumerable.Range(2023, 5).Select(year => Ekonomi.Sum(t => SelfCosts.Of(organisation, t, year)!.Fte))];

        Assert.All(years, fte => Assert.InRange(fte, 75, 95.34m));
        Assert.Equal(years.OrderDescending(), years);
    }

    [Fact]
    public void All_of_it_is_marked_as_examples()
    {
        Assert.All(organisation.StaffRates, r => Assert.True(r.Example));
        Assert.All(organisation.Staffings, s => Assert.True(s.Example));
        Assert.All(organisation.CapitalCosts, c => Assert.True(c.Example));
        Assert.All(organisation.DirectCosts, d => Assert.True(d.Example));
        Assert.All(organisation.VolumeAdjustments, a => Assert.True(a.Example));
        Assert.All(organisation.RevenueLimits, l => Assert.True(l.Example));
    }

    [Fact]
    public void Utbildningsforvaltningen_alone_bears_what_it_alone_uses_from_2023_on()
    {
        Assert.Equal(Enumerable.Range(2023, 5), organisation.DirectCosts.Select(d => d.Year).Distinct().Order());
        Assert.All(organisation.DirectCosts, d => Assert.Equal(("avgiftshantering", "utbildningsforvaltningen"), (d.Tjanst, d.Forvaltning)));
    }

    [Fact]
    public void Known_changes_are_of_2027_so_that_2026_is_as_it_was_told()
    {
        Assert.All(organisation.VolumeAdjustments, a => Assert.Equal(2027, a.Year));
        var price = organisation.Prices.Single(p => p.ListYear == 2026 && p.Tjanst == "leverantorsreskontra");
        Assert.Equal(7_196_074.37m, Assert.IsType<AllocationFinding.Allocated>(Ledger.Of(organisation).Allocation(price)).OfYear("utbildningsforvaltningen").Kronor);
    }

    [Fact]
    public void Stockholm_prices_lists_and_settles_as_the_seeds_say()
    {
        var rules = organisation.Rules.Pricing;

        Assert.Equal((true, new DayOfYear(8, 31), PriceListState.Proposed, SurplusPolicy.CarryOver), (rules.AdministrationOverhead, rules.ReadyBy, rules.ReadyMeans, rules.Surplus));
        Assert.Equal(
            [("ekonomi", PriceBasis.PerUnit, BillingRhythm.MonthlyInArrears), ("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)],
            organisation.BillingRules.Select(b => (b.Area, b.Basis, b.Rhythm)).Order());
        Assert.All(organisation.PriceLists, l => Assert.Equal(0, organisation.Years.Single(y => y.Year == l.Year).ResultTargetPercent));
    }
}
