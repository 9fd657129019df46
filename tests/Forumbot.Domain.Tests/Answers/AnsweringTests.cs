using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Answers;

public sealed class AnsweringTests
{
    // A Saturday.
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_price_without_a_period_is_todays()
    {
        var line = Assert.Single(Decide<Answer.Price>(Intent.Price, "upphandlingstjanst").Lines);
        Assert.Equal(2026, Assert.IsType<PriceFinding.PriceFound>(line.Price).List.Year);
    }

    [Theory]
    [InlineData(2021, 2021)]
    [InlineData(2026, 2026)]
    [InlineData(2027, 2027)]
    public void A_price_of_a_named_year_is_from_its_list(int year, int list)
    {
        var price = Decide<Answer.Price>(Ask(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, year) }).Lines[0].Price;
        Assert.Equal(list, Assert.IsType<PriceFinding.PriceFound>(price).List.Year);
    }

    [Fact]
    public void Prices_stand_side_by_side() =>
        Assert.Equal(["upphandlingstjanst", "avtalsdatabas"], Decide<Answer.Price>(Intent.Price, "upphandlingstjanst", "avtalsdatabas").Lines.Select(l => l.Tjanst.Key));

    [Fact]
    public void Our_cost_without_a_period_is_this_years_for_the_askers_forvaltning()
    {
        var cost = Decide<Answer.Cost>(Intent.Cost, "upphandlingstjanst");
        Assert.Equal(("utbildningsforvaltningen", new(2026, 1, 1), 12), (cost.Forvaltning.Key, cost.FirstMonth, cost.Months));
    }

    [Fact]
    public void In_a_bound_channel_us_is_the_channels_forvaltning() =>
        Assert.Equal("farsta", Assert.IsType<Answer.Cost>(Answering.Decide(Ask(Intent.Cost, "leverantorsreskontra"), Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Kundansvarig), "farsta", Now)).Forvaltning.Key);

    [Fact]
    public void A_channel_gives_its_guests_no_rights() =>
        Assert.Equal("farsta", Assert.IsType<Answer.NotAllowed>(Answering.Decide(Ask(Intent.Cost, "leverantorsreskontra"), Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Staff), "farsta", Now)).Forvaltning?.Key);

    [Fact]
    public void Who_is_unknown_sees_prices() =>
        Assert.IsType<Answer.Price>(Answering.Decide(Ask(Intent.Price, "upphandlingstjanst"), Organisations.Stockholm, Organisations.Usage, null, null, Now));

    [Fact]
    public void Whether_a_buyer_sees_anothers_costs_is_the_organisations_choice()
    {
        var asks = Ask(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "trafikkontoret" };
        Assert.IsType<Answer.Cost>(Answering.Decide(asks, Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now));
        Assert.IsType<Answer.NotAllowed>(Answering.Decide(asks, Organisations.Blekinge, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now));
    }

    [Fact]
    public void Who_belongs_to_no_buyer_is_asked_which() =>
        Assert.IsType<Answer.WhichForvaltning>(Answering.Decide(Ask(Intent.Cost, "leverantorsreskontra"), Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Kundansvarig), null, Now));

    [Fact]
    public void A_lead_time_counts_from_the_next_working_day_on_a_saturday()
    {
        var answer = Decide<Answer.LeadTime>(Intent.LeadTime, "aterbetalning-till-kund", "upphandlingstjanst");
        Assert.Equal(new(2026, 11, 23), answer.Day1);
        Assert.Equal([new DateOnly(2026, 11, 25), null], answer.Lines.Select(l => l.ReadyBy));
    }

    [Theory]
    [InlineData("leverantorsreskontra", ExternalPurchase.NotAllowed, ExternalPurchase.WithApproval)]
    [InlineData("upphandlingstjanst", ExternalPurchase.Free, ExternalPurchase.WithApproval)]
    [InlineData("centralupphandling", ExternalPurchase.NotAllowed, ExternalPurchase.WithApproval)]
    [InlineData("hedersbeloning", ExternalPurchase.NotAllowed, ExternalPurchase.WithApproval)]
    public void Buying_outside_follows_the_organisations_rule(string tjanst, ExternalPurchase stockholm, ExternalPurchase blekinge)
    {
        Assert.Equal(stockholm, Rule(tjanst, Organisations.Stockholm));
        Assert.Equal(blekinge, Rule(tjanst, Organisations.Blekinge));
    }

    [Fact]
    public void What_must_be_used_is_never_free_to_buy_outside()
    {
        var must = Lookup.Of(Organisations.Stockholm).Tjanst("upphandlingstjanst")! with { Obligatory = Obligation.Yes };
        Assert.Equal(ExternalPurchase.NotAllowed, Rule("upphandlingstjanst", Organisations.Stockholm with { Tjanster = [must] }));
    }

    [Fact]
    public void A_category_without_a_rule_is_not_guessed()
    {
        var silent = Organisations.Stockholm.Rules with { ExternalPurchase = new Dictionary<Category, ExternalPurchase> { [Category.Bas] = ExternalPurchase.WithApproval } };
        Assert.Null(Rule("upphandlingstjanst", Organisations.Stockholm with { Rules = silent }));
        Assert.Equal(ExternalPurchase.WithApproval, Rule("hedersbeloning", Organisations.Stockholm with { Rules = silent }));
    }

    [Fact]
    public void A_list_of_an_area_is_grouped_by_category() =>
        Assert.Equal([Category.Tillagg, Category.Uppdrag], Decide<Answer.ServiceList>(Ask(Intent.ServiceList) with { Area = "upphandling-och-inkop" }).Groups.Select(g => g.Category));

    [Fact]
    public void A_list_of_a_category_is_grouped_by_area() =>
        Assert.Equal(["upphandling-och-inkop"], Decide<Answer.ServiceList>(Ask(Intent.ServiceList) with { Category = Category.Tillagg }).Groups.Select(g => g.Area!.Key));

    [Theory]
    [InlineData("leverantorsreskontra", Role.Tjansteansvarig)]
    [InlineData("upphandlingstjanst", Role.Kundansvarig)]
    public void The_responsible_is_the_areas_tjansteansvarig_else_the_kundansvarig(string tjanst, Role role) =>
        Assert.Equal(role, Assert.Single(Decide<Answer.Responsible>(Intent.Responsible, tjanst).Lines).Person.Role);

    [Fact]
    public void A_forvaltnings_responsible_is_its_kundansvarig() =>
        Assert.Equal(Organisations.Kundansvarig, Decide<Answer.Responsible>(Ask(Intent.Responsible) with { Forvaltning = "trafikkontoret" }).Lines[0].Person);

    [Theory]
    [InlineData(Intent.Price)]
    [InlineData(Intent.ExplainPrice)]
    [InlineData(Intent.WhatIf)]
    [InlineData(Intent.LeadTime)]
    [InlineData(Intent.ServiceInfo)]
    [InlineData(Intent.Obligation)]
    public void Without_a_service_one_is_asked_for(Intent intent) => Assert.Empty(Decide<Answer.Clarify>(intent).Choices);

    [Fact]
    public void At_most_five_choices_are_given() =>
        Assert.Equal(5, Decide<Answer.Clarify>(Ask(Intent.Price, [.. Organisations.Stockholm.Tjanster.Select(t => t.Key)]) with { Clarify = true }).Choices.Count);

    [Fact]
    public void A_why_is_answered_with_keys_and_weights_for_who_may_see_no_costs()
    {
        var explained = Assert.Single(Assert.IsType<Answer.PriceExplained>(Answering.Decide(Ask(Intent.ExplainPrice, "leverantorsreskontra"), Organisations.Stockholm, Organisations.Usage, null, null, Now)).Lines);
        Assert.Equal(2026, explained.KeyYear);
        Assert.Equal([50m, 25m, 25m], explained.Keys.Select(k => k.WeightPercent));
    }

    [Fact]
    public void Every_intent_has_an_answer() =>
        Assert.All(Enum.GetValues<Intent>(), intent => Assert.NotNull(Answering.Decide(Ask(intent, "upphandlingstjanst"), Organisations.Stockholm, Organisations.Usage, null, null, Now)));

    private static ExternalPurchase? Rule(string tjanst, Organisation organisation) =>
        Assert.Single(Assert.IsType<Answer.ExternalPurchases>(Answering.Decide(Ask(Intent.ExternalPurchase, tjanst), organisation, Organisations.Usage, null, null, Now)).Lines).Rule;

    private static T Decide<T>(Intent intent, params string[] tjanster) => Decide<T>(Ask(intent, tjanster));

    private static T Decide<T>(Question question) => Assert.IsType<T>(Answering.Decide(question, Organisations.Stockholm, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now));

    private static Question Ask(Intent intent, params string[] tjanster) => new("?", Language.Swedish, intent, tjanster, null, [], null, null, false, []);
}
