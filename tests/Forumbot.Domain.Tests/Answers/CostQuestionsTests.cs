using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Answers;

/// <summary>Totals, why, compared with what, what if, how many, how much is fixed.</summary>
public sealed class CostQuestionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void All_services_cost_what_each_costs_together()
    {
        var total = Decide<Answer.TotalCost>(Ask(Intent.Cost)).Costs;

        Assert.Equal(50_833_334 + 9_030_000, total.Total.Ore);
        Assert.Equal(Organisations.Stockholm.Tjanster.Count, total.Lines.Count);
    }

    [Fact]
    public void Who_sells_is_not_taken_for_the_one_who_pays()
    {
        var seller = Organisations.Stockholm with { Forvaltningar = [.. Organisations.Stockholm.Forvaltningar, new("serviceforvaltningen", "Serviceförvaltningen", "förvaltning", [])] };
        var asks = Ask(Intent.Cost) with { Text = "hur mycket betalar vi serviceförvaltningen totalt?", Forvaltning = "serviceforvaltningen" };

        Assert.Equal("utbildningsforvaltningen", Decide<Answer.TotalCost>(asks, seller).Costs.Forvaltning.Key);
        Assert.Equal("serviceforvaltningen", Decide<Answer.TotalCost>(asks with { Text = "vad kostar serviceförvaltningen totalt?" }, seller).Costs.Forvaltning.Key);
    }

    [Fact]
    public void A_why_shows_self_cost_direct_costs_and_each_key_and_they_make_the_cost()
    {
        var line = Assert.Single(Decide<Answer.CostExplained>(Ask(Intent.ExplainPrice, "leverantorsreskontra"), Organisations.Detailed).Lines);
        var term = Assert.IsType<CostTerm.Keyed>(Assert.Single(Assert.IsType<CostFinding.Cost>(line.Cost).Terms));
        var year = Assert.Single(line.Years);

        // 1,45 årsarbetare: 600 000 + 40 000 + 30 000 each, and a scanner.
        Assert.Equal(1.45m * 670_000 + 5_000, year.SelfCost!.Total.Kronor);
        Assert.Equal(term.OfYear.Ore, term.Parts.Sum(p => p.Amount.Ore) + term.Direct.Sum(d => d.Amount.Ore));
        Assert.Equal(3, term.Parts.Count);
        Assert.Single(term.Parts[0].Weight.Adjusted.Changes);
    }

    [Fact]
    public void A_why_of_unit_prices_shows_each_month()
    {
        var line = Assert.Single(Decide<Answer.CostExplained>(Ask(Intent.ExplainPrice, "upphandlingstjanst")).Lines);

        Assert.Equal(10, line.Used.Count);
        Assert.Equal(((CostFinding.Cost)line.Cost).Total.Ore, line.Used.Sum(u => u.Amount.Ore));
    }

    [Fact]
    public void Others_volumes_are_open_only_where_comparison_is()
    {
        Assert.Equal(3, Assert.Single(Decide<Answer.CostExplained>(Ask(Intent.ExplainPrice, "leverantorsreskontra")).Lines).Years[0].Open.Count);
        Assert.Equal(["utbildningsforvaltningen"], Assert.Single(Decide<Answer.CostExplained>(Ask(Intent.ExplainPrice, "leverantorsreskontra"), Organisations.Blekinge).Lines).Years[0].Open);
    }

    [Fact]
    public void Who_may_not_see_a_buyers_costs_is_told_how_the_price_is_set() =>
        Assert.IsType<Answer.PriceExplained>(Answering.Decide(Ask(Intent.ExplainPrice, "leverantorsreskontra") with { Forvaltning = "farsta" }, Organisations.Blekinge, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now));

    [Fact]
    public void Two_buyers_are_compared_only_where_both_may_be_seen()
    {
        var asks = Ask(Intent.Compare, "leverantorsreskontra") with { Forvaltning = "farsta" };

        var line = Assert.Single(Decide<Answer.Comparison>(asks).Lines);
        Assert.Equal(50_833_334 - 25_833_334, line.Difference?.Ore);
        Assert.Equal("farsta", Assert.IsType<Answer.NotAllowed>(Answering.Decide(asks, Organisations.Blekinge, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now)).Forvaltning?.Key);
    }

    [Fact]
    public void Two_buyers_that_are_named_are_compared_with_each_other()
    {
        var both = Decide<Answer.Comparison>(Ask(Intent.Compare, "leverantorsreskontra") with { Forvaltning = "farsta", Evidence = [new("unit farsta", "Farsta"), new("unit trafikkontoret", "Trafik")] });

        Assert.Equal(("farsta", "trafikkontoret"), (both.This.Forvaltning.Key, both.Other.Forvaltning.Key));
    }

    [Theory]
    [InlineData(PeriodKind.LastYear, 0, 0, 2026, 1, 2025)]
    [InlineData(PeriodKind.Year, 2021, 0, 2026, 1, 2021)]
    [InlineData(PeriodKind.Month, 2026, 3, 2026, 3, 2025)]
    [InlineData(PeriodKind.LastMonth, 0, 0, 2026, 10, 2025)]
    public void A_year_is_compared_with_this_one_and_a_part_of_this_with_the_same_of_the_last(PeriodKind kind, int year, int number, int thisYear, int month, int otherYear)
    {
        var compared = Decide<Answer.Comparison>(Ask(Intent.Compare, "leverantorsreskontra") with { Period = new(kind, year, number) });

        Assert.Equal((new DateOnly(thisYear, month, 1), new DateOnly(otherYear, month, 1)), (compared.This.FirstMonth, compared.Other.FirstMonth));
    }

    [Fact]
    public void A_year_that_goes_on_is_compared_with_the_same_months() =>
        Assert.Equal(10, Decide<Answer.Comparison>(Ask(Intent.Compare, "upphandlingstjanst") with { Forvaltning = "farsta" }).This.Months);

    [Fact]
    public void Per_employee_takes_the_key_that_counts_employees()
    {
        var compared = Decide<Answer.Comparison>(Ask(Intent.Compare, "leverantorsreskontra") with { Text = "per anställd mot farsta", Forvaltning = "farsta" }, Organisations.Detailed);

        Assert.Equal((true, 400m, 100m), (compared.PerEmployee, compared.This.Employees, compared.Other.Employees));
    }

    [Fact]
    public void A_what_if_finds_its_key_also_without_a_service()
    {
        var whatIf = Decide<Answer.WhatIf>(Ask(Intent.WhatIf) with { Text = "vad sparar vi om kraven halveras?", Clarify = true });

        Assert.Equal(("leverantorsreskontra", "antal-krav"), (whatIf.Tjanst.Key, Assert.IsType<WhatIfFinding.ByKey>(whatIf.Finding).Key.Key));
    }

    [Fact]
    public void A_what_if_of_something_that_no_key_counts_names_the_keys() =>
        Assert.Equal(3, Decide<Answer.NoKeyFits>(Ask(Intent.WhatIf, "leverantorsreskontra") with { Text = "om samtalen halveras" }).Keys.Count);

    [Fact]
    public void Without_a_change_it_is_told_as_if_it_ended() =>
        Assert.True(Decide<Answer.WhatIf>(Ask(Intent.WhatIf, "leverantorsreskontra") with { Text = "om alla krav kom i tid" }).Assumed);

    [Theory]
    [InlineData("vad kostar våra felaktiga fakturor oss per år?", true)]
    [InlineData("vad kostar leverantörsreskontra oss?", false)]
    [InlineData("vad kostar fakturorna oss?", false)]
    public void A_key_of_its_own_costs_its_part(string text, bool isKey)
    {
        var answer = Decide<Answer>(Ask(Intent.Cost, "leverantorsreskontra") with { Text = text });

        Assert.Equal(isKey ? 8_333_333 : 50_833_334, answer is Answer.KeyCost key ? key.Part.Amount.Ore : Assert.IsType<Answer.Cost>(answer).Total.Ore);
    }

    [Fact]
    public void How_many_is_the_keys_volume_and_how_large_a_part_is_a_percent()
    {
        var counted = Assert.Single(Decide<Answer.KeyFigures>(Ask(Intent.KeyFigures, "leverantorsreskontra") with { Text = "hur många krav har vi?" }).Lines);

        Assert.Equal((true, 5m), (counted.IsKeyNamed, Assert.Single(counted.Keys).Volume.Volume));
    }

    [Theory]
    [InlineData(Intent.Price)]
    [InlineData(Intent.Cost)]
    [InlineData(Intent.KeyFigures)]
    public void What_a_named_additional_service_costs_is_no_question_of_forms(Intent intent) =>
        Assert.IsNotType<Answer.CostStructure>(Decide<Answer>(Ask(intent, "upphandlingstjanst") with { Text = "Hur mycket kostar tilläggstjänsten upphandlingstjänst?" }));

    [Fact]
    public void Who_pays_a_step_is_told_the_step_when_a_key_is_named()
    {
        var stepped = Organisations.Stockholm with { PriceSteps = [new(2026, "leverantorsreskontra", "förvaltning", "antal-fakturor", 0, Money.FromKronor(5_000), true, "")] };
        var answer = Decide<Answer.Cost>(Ask(Intent.Cost, "leverantorsreskontra") with { Text = "vad kostar våra felaktiga fakturor oss per år?" }, stepped);

        Assert.Equal(500_000, answer.Total.Ore);
    }

    [Fact]
    public void Per_employee_of_a_shared_service_is_ones_own_cost_per_employee()
    {
        var compared = Decide<Answer.Comparison>(Ask(Intent.Price, "leverantorsreskontra") with { Text = "vad kostar leverantörsreskontra per anställd?" }, Organisations.Detailed);

        Assert.Equal((true, "utbildningsforvaltningen", 400m), (compared.PerEmployee, compared.This.Forvaltning.Key, compared.This.Employees));
    }

    [Fact]
    public void An_area_without_a_service_costs_what_its_services_cost_together()
    {
        var total = Decide<Answer.TotalCost>(Ask(Intent.Cost) with { Text = "vad kostar ekonomi oss i år?", Area = "ekonomi", Clarify = true });

        Assert.Equal(("ekonomi", 50_833_334L), (total.Area?.Key, total.Costs.Total.Ore));
        Assert.All(total.Costs.Lines, l => Assert.Equal("ekonomi", l.Tjanst.Area));
    }

    [Fact]
    public void The_forms_of_price_add_up_to_the_cost_and_to_100_percent()
    {
        var structure = Decide<Answer.CostStructure>(Ask(Intent.KeyFigures) with { Text = "hur stor del är fast pris?", Clarify = true });

        Assert.Equal(structure.Costs.Total.Ore, structure.Forms.Sum(f => f.Amount.Ore));
        Assert.Equal(100, structure.Forms.Sum(f => f.Percent));
        Assert.Equal(50_833_334, structure.Forms[0].Amount.Ore);
    }

    [Fact]
    public void An_area_and_year_with_a_table_is_told_from_it_to_anybody() => Assert.Equal(10_200_000m, Assert.IsType<Answer.RevenueStructure>(Answering.Decide(
        Ask(Intent.KeyFigures) with { Text = "hur stor del av kontaktcenter var fast pris 2020?", Area = "kontaktcenter", Period = new(PeriodKind.Year, 2020) }, Organisations.Stockholm, Organisations.Usage, null, null, Now)).Table.Column(RevenueForm.Keyed).Amount.Kronor);

    [Fact]
    public void A_proposed_list_counts_where_none_is_adopted_and_a_draft_never()
    {
        PriceList List(PriceListState state) => new(2030, "nämnden", new(2029, 12, 1), new(2030, 1, 1), new(2030, 12, 31), null) { State = state };
        Organisation With(params PriceListState[] states) => Organisations.Stockholm with { PriceLists = [.. states.Select(List)] };

        Assert.True(Ledger.Of(With(PriceListState.Draft, PriceListState.Proposed)).InForce(new(2030, 5, 1))?.IsProposed);
        Assert.Equal(PriceListState.Adopted, Ledger.Of(With(PriceListState.Adopted, PriceListState.Proposed)).InForce(new(2030, 5, 1))?.State);
        Assert.Null(Ledger.Of(With(PriceListState.Draft)).InForce(new(2030, 5, 1)));
    }

    [Theory]
    [InlineData("hittills", 21, 11, 10)]
    [InlineData("i år hittills", 1, 2, 1)]
    [InlineData("hittills", 15, 1, 1)]
    public void So_far_is_the_months_of_the_year_that_are_over(string words, int day, int month, int months) => Assert.Equal(
        Period.Months(new(2026, 1, 1), months), new Understanding(Organisations.Stockholm).Understand($"vad kostar leverantörsreskontra oss {words}?", [], "farsta", Language.Swedish, new(2026, month, day)).Period);

    [Fact]
    public void A_why_keeps_the_period_of_the_cost_before_it() => Assert.Equal(
        new Period(PeriodKind.Year, 2023), new Understanding(Organisations.Stockholm).Understand("varför så mycket?", ["vad kostade leverantörsreskontra oss 2023?"], "farsta", Language.Swedish, new(2026, 11, 21)).Period);

    private static T Decide<T>(Question question, Organisation? organisation = null) where T : Answer =>
        Assert.IsAssignableFrom<T>(Answering.Decide(question, organisation ?? Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now));

    private static Question Ask(Intent intent, params string[] tjanster) => new("?", Language.Swedish, intent, tjanster, null, [], null, null, false, []);
}
