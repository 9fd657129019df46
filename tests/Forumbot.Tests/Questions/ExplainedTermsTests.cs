using System.Text.Json;
using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions.Telling;

namespace Forumbot.Tests.Questions;

/// <summary>Every kind of cost term has words wherever a cost is told.</summary>
public sealed class ExplainedTermsTests
{
    private static readonly Price Yearly = Organisations.Stockholm.Prices.First(p => p is { ListYear: 2026, Tjanst: "leverantorsreskontra" });
    private static readonly Money Hundred = Money.FromKronor(100);

    private static readonly CostTerm[] Terms =
    [
        new CostTerm.PerUnit(Hundred, true, Yearly, 3, 2), new CostTerm.Keyed(Hundred, true, Yearly, Hundred, 12, []), new CostTerm.ByConsumption(Hundred, true, Yearly, 1, 2, Hundred, 3),
        new CostTerm.BaseFee(Hundred, true, Yearly, 12), new CostTerm.Overhead(Hundred, true, Yearly, 8, Hundred) { On = new CostTerm.BaseFee(Hundred, true, Yearly, 12) }, new CostTerm.Added(Hundred, true, Yearly, 2, 1), new CostTerm.Added(Hundred, true, Yearly, null, 1),
    ];

    [Fact]
    public void Each_kind_is_among_those_tried() =>
        Assert.Equal(typeof(CostTerm).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(CostTerm))).Select(t => t.Name).Order(), Terms.Select(t => t.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Each_kind_is_told_by_every_answer_about_costs(Language language)
    {
        var told = new Told(CardExamples.About(Intent.Cost) with { Language = language }, Organisations.Stockholm, new(2026, 11, 21));
        var (tjanst, buyer) = (Organisations.Stockholm.Tjanster[0], Organisations.Stockholm.Forvaltningar[0]);
        foreach (var term in Terms)
        {
            var cost = new CostFinding.Cost(term.Amount, [term], [], [Organisations.Stockholm.PriceLists[^1]]);
            var side = new ComparedSide(buyer, new(2026, 1, 1), 12, null);
            var costs = new Answer.Cost(buyer, new(2026, 1, 1), 12, [new(tjanst, cost)]);
            Answer[] answers =
            [
                costs, new Answer.TotalCost(costs, null), new Answer.Comparison(side, side, [new(tjanst, cost, cost)]), new Answer.CostStructure(costs, null, [new(RevenueForm.Keyed, Hundred, 100)], RevenueForm.Keyed),
                new Answer.CostExplained(buyer, new(2026, 1, 1), 12, [new(tjanst, new PriceFinding.Included(), cost, [], [])]),
            ];
            Assert.All(answers, answer => Assert.Contains("100", ViewText.Of(Teller.Tell(answer, told)), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.Swedish, "Fritidsklubbar: 1 000 kr")]
    [InlineData(Language.English, "After-school clubs: SEK 1,000")]
    public void What_follows_use_and_has_a_direct_cost_is_explained(Language language, string direct)
    {
        var (organisation, usage) = Moving.Using(new("leverantorsreskontra", "utbildningsforvaltningen", new(2026, 3, 1), 30, false), new("leverantorsreskontra", "farsta", new(2026, 3, 1), 10, false));
        var text = CardExamples.Answer(CardExamples.About(Intent.ExplainPrice, "leverantorsreskontra") with { Language = language }, Organisations.Budgetuppfoljare, organisation, usage: usage).Reply.Text.Replace('\u00A0', ' ');

        Assert.Contains(direct, text, StringComparison.Ordinal);
        Assert.Contains(language == Language.Swedish ? "Fördelas efter användning" : "Shared by use", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_what_if_by_use_starts_from_the_cost_that_is_told()
    {
        var (organisation, usage) = Moving.Using(new("leverantorsreskontra", "utbildningsforvaltningen", new(2026, 3, 1), 30, false), new("leverantorsreskontra", "farsta", new(2026, 3, 1), 10, false));
        var cost = CardExamples.Answer(CardExamples.About(Intent.Cost, "leverantorsreskontra"), Organisations.Budgetuppfoljare, organisation, usage: usage).Figures.Amount!.Value;
        var text = CardExamples.Answer(CardExamples.About(Intent.WhatIf, "leverantorsreskontra") with { Text = "om användningen halveras" }, Organisations.Budgetuppfoljare, organisation, usage: usage).Reply.Text;

        Assert.Contains($"Er kostnad nu: {Forumbot.Features.Formats.Amount(Language.Swedish, cost)}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_may_be_disputed_from_the_explanation_by_who_may()
    {
        var asks = CardExamples.About(Intent.ExplainPrice, "leverantorsreskontra");
        JsonElement[] Disputes(Domain.People.Person asker, string? bound = null, Question? question = null) => [.. CardExamples.Answer(question ?? asks, asker, bound: bound).Reply.Data.GetProperty("disputes").EnumerateArray()];

        Assert.Equal(["antal-fakturor", "felaktiga-fakturor", "antal-krav"], Disputes(Organisations.Budgetuppfoljare).Select(d => d.GetProperty("key").GetString()));
        Assert.Equal(("leverantorsreskontra", 2026), (Disputes(Organisations.Budgetuppfoljare)[0].GetProperty("service").GetString(), Disputes(Organisations.Budgetuppfoljare)[0].GetProperty("year").GetInt32()));
        Assert.Empty(Disputes(Organisations.Staff));
        Assert.Empty(Disputes(Organisations.Budgetuppfoljare, "utbildningsforvaltningen"));
        Assert.Empty(Disputes(Organisations.Budgetuppfoljare, null, asks with { Forvaltning = "farsta" }));
        Assert.All(CardExamples.All().Where(a => a.Reply.Card == "pricing/explain-answer"), a => Assert.InRange(a.Reply.Data.GetProperty("disputes").GetArrayLength() + a.Reply.Data.GetProperty("next").GetArrayLength() + 1, 2, 6));
    }

    private static Organisation Moving => Organisations.Stockholm with
    {
        Tjanster = [.. Organisations.Stockholm.Tjanster.Select(t => t.Key == "leverantorsreskontra" ? t with { Driver = CostDriver.Consumption } : t)],
        DirectCosts = [new(2026, "leverantorsreskontra", "utbildningsforvaltningen", "Fritidsklubbar", "After-school clubs", Money.FromKronor(1_000), true, "002")],
    };
}
