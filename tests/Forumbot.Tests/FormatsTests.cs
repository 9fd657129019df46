using System.Globalization;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests;

public sealed class FormatsTests
{
    [Theory]
    [InlineData(86000, "860 kr", "SEK 860")]
    [InlineData(5350, "53,50 kr", "SEK 53.50")]
    [InlineData(123450, "1 234,50 kr", "SEK 1,234.50")]
    [InlineData(2300000000, "23 000 000 kr", "SEK 23,000,000")]
    [InlineData(0, "0 kr", "SEK 0")]
    [InlineData(5, "0,05 kr", "SEK 0.05")]
    [InlineData(-123450, "−1 234,50 kr", "SEK −1,234.50")]
    public void Amounts_show_ore_only_where_there_are_any(long ore, string swedish, string english)
    {
        Assert.Equal(NoBreak(swedish), Formats.Amount(Language.Swedish, new(ore)));
        Assert.Equal(NoBreak(english), Formats.Amount(Language.English, new(ore)));
    }

    [Fact]
    public void Dates_are_written_out()
    {
        var date = new DateOnly(2026, 11, 25);
        Assert.Equal(NoBreak("25 november 2026"), Formats.Date(Language.Swedish, date));
        Assert.Equal(NoBreak("25 November 2026"), Formats.Date(Language.English, date));
        Assert.Equal("onsdag " + NoBreak("25 november 2026"), Formats.DayAndDate(Language.Swedish, date));
        Assert.Equal("Wednesday " + NoBreak("25 November 2026"), Formats.DayAndDate(Language.English, date));
    }

    [Theory]
    [InlineData(1, 12, "under 2026", "in 2026")]
    [InlineData(10, 1, "i oktober 2026", "in October 2026")]
    [InlineData(5, 4, "under maj–augusti 2026", "in May–August 2026")]
    public void Periods_read_as_part_of_a_sentence(int month, int months, string swedish, string english)
    {
        Assert.Equal(NoBreak(swedish), Formats.During(Language.Swedish, new(2026, month, 1), months));
        Assert.Equal(NoBreak(english), Formats.During(Language.English, new(2026, month, 1), months));
    }

    [Theory]
    [InlineData("10.5", "10,5", "10.5")]
    [InlineData("1100000", "1 100 000", "1,100,000")]
    [InlineData("0.125", "0,125", "0.125")]
    [InlineData("12.50", "12,5", "12.5")]
    public void Numbers_have_the_decimals_they_have(string number, string swedish, string english)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((NoBreak(swedish), NoBreak(english)), (Formats.Number(Language.Swedish, value), Formats.Number(Language.English, value)));
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(NoBreak("1 234,50 kr"), Formats.Amount(Language.Swedish, new(123450)));
            Assert.Equal(NoBreak("25 november 2026"), Formats.Date(Language.Swedish, new(2026, 11, 25)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_amount_can_be_read_back_to_the_ore() => Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).Select(n => n * 997L).ToArbitrary(), ore =>
    {
        var written = Formats.Amount(Language.Swedish, new(ore)).Replace("\u00A0", "", StringComparison.Ordinal).Replace("kr", "", StringComparison.Ordinal).Replace('−', '-').Replace(',', '.');
        return Money.FromKronor(decimal.Parse(written, CultureInfo.InvariantCulture)).Ore == ore;
    }).QuickCheckThrowOnFailure();

    private static string NoBreak(string text) => text.Replace(' ', '\u00A0');
}
