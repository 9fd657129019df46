using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Tests.Questions.Matching;

/// <summary>Periods as people write them, asked on 21 November 2026.</summary>
public sealed class PeriodWordsTests
{
    private static readonly Understanding Understanding = new(TestSupport.Organisations.Stockholm);

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("i mars 2023", "2023-03")]
    [InlineData("2023-03", "2023-03")]
    [InlineData("i mars", "2026-03")]
    [InlineData("i december", "2025-12")]
    [InlineData("T2 2023", "2023-T2")]
    [InlineData("andra tertialet 2023", "2023-T2")]
    [InlineData("i fjol", "last-year")]
    [InlineData("förra månaden", "last-month")]
    [InlineData("i år", "this-year")]
    [InlineData("nästa år", "2027")]
    [InlineData("den här månaden", "2026-11")]
    [InlineData("första kvartalet 2026", "2026-01--2026-03")]
    [InlineData("Q3 2025", "2025-07--2025-09")]
    [InlineData("andra halvåret 2025", "2025-07--2025-12")]
    [InlineData("januari till mars 2026", "2026-01--2026-03")]
    [InlineData("2024 och 2025", "2024-01--2025-12")]
    [InlineData("i 1999", "1999")]
    public void A_period_is_read(string words, string period) => Assert.Equal(period, Cost(words).Period?.ToString());

    [Theory]
    [InlineData("är det rätt")]
    [InlineData("per år")]
    public void What_only_looks_like_a_period_is_none(string words) => Assert.Null(Cost(words).Period);

    [Fact]
    public void A_follow_up_without_its_year_is_in_the_year_talked_of() =>
        Assert.Equal("2023-T3", Understanding.Understand("och för T3?", ["vad kostade leverantörsreskontra oss T2 2023"], null, Language.Swedish, new(2026, 11, 21)).Period?.ToString());

    [Fact]
    public void A_period_covers_its_months()
    {
        Assert.Equal((new DateOnly(2026, 1, 1), 3), Cost("första kvartalet 2026").Period!.Value.Resolve(new(2026, 11, 21)));
        Assert.Equal((new DateOnly(2024, 1, 1), 24), Cost("2024 och 2025").Period!.Value.Resolve(new(2026, 11, 21)));
    }

    private static Question Cost(string words) => Understanding.Understand($"vad kostade leverantörsreskontra oss {words}", [], null, Language.Swedish, new(2026, 11, 21));
}
