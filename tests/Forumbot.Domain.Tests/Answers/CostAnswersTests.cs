using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
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

    private static Answer Decide(Question question, Person? asker, string? bound = null, Organisation? organisation = null) =>
        Answering.Decide(question, organisation ?? Organisations.Stockholm, asker, bound, Now);

    private static Question Asks(string text) => new(text, Language.Swedish, Intent.Cost, ["upphandlingstjanst"], null, [], null, null, false, []);
}
