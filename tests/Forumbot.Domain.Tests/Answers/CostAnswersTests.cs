using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Tests.Catalogue;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Answers;

public sealed class CostAnswersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Who_is_unknown_gets_the_years_price_instead_of_a_cost()
    {
        var price = Assert.IsType<Answer.Price>(Decide(Asks("vad kostar upphandlingstjänst 2021?") with { Period = new(PeriodKind.Year, 2021) }, null));
        Assert.True(price.InsteadOfCost);
        Assert.Equal(2021, Assert.IsType<PriceFinding.PriceFound>(Assert.Single(price.Lines).Price).List.Year);
    }

    [Theory]
    [InlineData("vad kostar upphandlingstjänst oss?")]
    [InlineData("<p>Vad betalar VI för upphandlingstjänst</p>")]
    [InlineData("what does procurement cost us?")]
    public void Who_is_unknown_and_asks_for_their_own_cost_is_refused_with_the_price(string text)
    {
        var refused = Assert.IsType<Answer.NotAllowed>(Decide(Asks(text), null));
        Assert.Null(refused.Forvaltning);
        Assert.IsType<PriceFinding.PriceFound>(Assert.Single(refused.Prices!.Lines).Price);
    }

    [Theory]
    [InlineData("trafikkontoret", null)]
    [InlineData(null, "farsta")]
    public void Who_is_unknown_sees_no_forvaltnings_costs_by_name_or_in_a_channel(string? named, string? bound) =>
        Assert.IsType<Answer.NotAllowed>(Decide(Asks("vad kostar upphandlingstjänst?") with { Forvaltning = named }, null, bound));

    [Fact]
    public void Anothers_costs_are_told_in_a_channel_only_where_comparison_is_open()
    {
        var asks = Asks("vad kostar upphandlingstjänst utbildningsförvaltningen?") with { Forvaltning = "utbildningsforvaltningen" };
        Assert.IsType<Answer.Cost>(Decide(asks, Organisations.Budgetuppfoljare, "farsta"));
        Assert.Equal("utbildningsforvaltningen", Assert.IsType<Answer.NotHere>(Decide(asks, Organisations.Budgetuppfoljare, "farsta", Organisations.Blekinge)).Forvaltning.Key);
        Assert.IsType<Answer.Cost>(Decide(asks, Organisations.Budgetuppfoljare, "utbildningsforvaltningen", Organisations.Blekinge));
        Assert.IsType<Answer.Cost>(Decide(asks, Organisations.Budgetuppfoljare, null, Organisations.Blekinge));
    }

    [Fact]
    public void Who_may_not_see_a_cost_is_not_sent_to_a_chat_of_their_own() =>
        Assert.IsType<Answer.NotAllowed>(Decide(Asks("?") with { Forvaltning = "trafikkontoret" }, Organisations.Staff, "farsta", Organisations.Blekinge));

    [Theory]
    [InlineData(PeriodKind.Year, 2026, 0, 1, 6)]
    [InlineData(PeriodKind.Tertial, 2026, 2, 5, 2)]
    [InlineData(PeriodKind.Month, 2026, 6, 6, 1)]
    public void A_forvaltning_that_has_ended_is_answered_for_the_months_that_it_had(PeriodKind kind, int year, int number, int first, int months)
    {
        var cost = Assert.IsType<Answer.Cost>(Decide(Asks("?") with { Period = new(kind, year, number) }, Organisations.BudgetuppfoljareTrafik, null, SuccessionTests.Merged));

        Assert.Equal(("trafikkontoret", new DateOnly(2026, first, 1), months), (cost.Forvaltning.Key, cost.FirstMonth, cost.Months));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(10)]
    public void After_its_end_one_is_told_what_it_is_part_of(int month)
    {
        var refused = Assert.IsType<Answer.NotThen>(Decide(Asks("?") with { Period = new(PeriodKind.Month, 2026, month) }, Organisations.BudgetuppfoljareTrafik, null, SuccessionTests.Merged));

        Assert.Equal(("trafikkontoret", true, "utbildningsforvaltningen"), (refused.Forvaltning.Key, refused.HasEnded, refused.Instead?.Key));
    }

    [Fact]
    public void Before_its_first_day_one_is_told_what_became_part_of_it()
    {
        var young = SuccessionTests.Merged with { Forvaltningar = [.. SuccessionTests.Merged.Forvaltningar.Select(f => f.Key == "utbildningsforvaltningen" ? f with { ValidFrom = new(2026, 7, 1) } : f)] };

        var refused = Assert.IsType<Answer.NotThen>(Decide(Asks("?") with { Period = new(PeriodKind.Year, 2025) }, Organisations.Budgetuppfoljare, null, young));

        Assert.Equal((false, "trafikkontoret"), (refused.HasEnded, refused.Instead?.Key));
    }

    [Fact]
    public void Us_of_a_forvaltning_that_ended_before_this_year_is_its_last_year()
    {
        var ended = SuccessionTests.Merged with { Forvaltningar = [.. SuccessionTests.Merged.Forvaltningar.Select(f => f.ValidTo is null ? f : f with { ValidTo = new(2025, 9, 30) })] };

        var cost = Assert.IsType<Answer.Cost>(Decide(Asks("vad kostar det oss?"), Organisations.BudgetuppfoljareTrafik, null, ended));

        Assert.Equal((new DateOnly(2025, 1, 1), 9), (cost.FirstMonth, cost.Months));
    }

    [Fact]
    public void A_deputy_is_answered_what_the_one_away_would_be()
    {
        var closed = Organisations.Blekinge with { Deputyships = [new(Organisations.BudgetuppfoljareTrafik.AadObjectId, Organisations.Staff.AadObjectId, new(new(2026, 11, 21), new(2026, 11, 21)))] };
        Answer On(int day) => Answering.Decide(Asks("?") with { Forvaltning = "trafikkontoret" }, closed, Organisations.Usage, Standing.On(new(2026, 11, day), Organisations.Staff.AadObjectId, closed), null, Now);

        Assert.IsType<Answer.Cost>(On(21));
        Assert.IsType<Answer.NotAllowed>(On(22));
    }

    private static Answer Decide(Question question, Person? asker, string? bound = null, Organisation? organisation = null) =>
        Answering.Decide(question, organisation ?? Organisations.Stockholm, Organisations.Usage, Standing.Alone(asker), bound, Now);

    private static Question Asks(string text) => new(text, Language.Swedish, Intent.Cost, ["upphandlingstjanst"], null, [], null, null, false, []);
}
