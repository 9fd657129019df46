using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class SoFarWordsTests
{
    [Theory]
    [InlineData("vad har vi beställt hittills i år?")]
    [InlineData("Hur mycket har vi beställt av chefsrekrytering?")]
    [InlineData("hur mycket har Farsta avropat i år")]
    [InlineData("beställt hittills")]
    [InlineData("vad har vi bestallt totalt 2026")]
    [InlineData("what have we ordered so far this year?")]
    [InlineData("how much have we ordered of recruitment?")]
    [InlineData("hur ligger vi till mot budget med det vi har beställt")]
    public void The_sum_of_what_was_ordered_is_asked_for(string text) => Assert.True(SoFarWords.AskFor(text));

    [Theory]
    [InlineData("hur går det med det jag beställt?")]
    [InlineData("vad har jag beställt?")]
    [InlineData("när är det vi beställt i år klart?")]
    [InlineData("vad har hänt med det vi beställt hittills?")]
    [InlineData("hur mycket kostar det vi beställt?")]
    [InlineData("har ni fått det vi beställt i år?")]
    [InlineData("beställ två chefsrekryteringar i år")]
    [InlineData("hur mycket kostar chefsrekrytering i år?")]
    [InlineData("mina beställningar")]
    [InlineData("")]
    public void Other_questions_of_orders_and_costs_are_not(string text) => Assert.False(SoFarWords.AskFor(text));
}
