using Forumbot.Domain.Pricing;

namespace Forumbot.Tests.Packs;

/// <summary>Seed 001, figures 14, 17 and 20: what the rows of the pack add up to, beside what the figures print. Where they differ, the
/// figure is rounded from something that the text does not give.</summary>
public sealed class DemoPackRevenueTests(DemoOrganisation demo) : IClassFixture<DemoOrganisation>
{
    [Theory]
    [InlineData("lon-och-pension", RevenueForm.Keyed, 0, 0.00, 0, 0.00)]
    [InlineData("lon-och-pension", RevenueForm.Obligatory, 51.3, 97.53, 51.4, 97.47)]
    [InlineData("lon-och-pension", RevenueForm.Additional, 1.3, 2.47, 1.3, 2.53)]
    [InlineData("kontaktcenter", RevenueForm.Keyed, 19.1, 36.52, 19.0, 36.47)]
    [InlineData("kontaktcenter", RevenueForm.Obligatory, 11.8, 22.56, 11.8, 22.59)]
    [InlineData("kontaktcenter", RevenueForm.Additional, 21.4, 40.92, 21.4, 40.94)]
    [InlineData("ekonomi", RevenueForm.Keyed, 21.3, 26.86, 21.3, null)]
    [InlineData("ekonomi", RevenueForm.Obligatory, 50.4, 63.56, 50.4, 63.3)]
    [InlineData("ekonomi", RevenueForm.Additional, 7.6, 9.58, 7.6, null)]
    [InlineData("ekonomi", RevenueForm.Total, 79.3, 100, 79.3, null)]
    public void A_column_is_computed_from_its_rows_and_stands_beside_its_print(string area, RevenueForm form, double millions, double percent, double printed, double? printedPercent)
    {
        var column = Table(area).Column(form);

        Assert.Equal((Ore(millions), (decimal)percent), (column.Amount.Ore, column.Percent));
        Assert.Equal((Ore(printed), (decimal?)printedPercent), (column.Printed!.Amount!.Value.Ore, column.Printed.Percent));
        Assert.Equal((millions != printed, printedPercent is { } p && p != percent), (column.AmountDiffers, column.PercentDiffers));
    }

    [Theory]
    [InlineData("lon-och-pension", "Tillkommande hantering", RevenueForm.Obligatory, 16.6)]
    [InlineData("lon-och-pension", "Bastjänst", RevenueForm.Obligatory, 34.7)]
    [InlineData("ekonomi", "Leverantörsreskontra", RevenueForm.Obligatory, 23.4)]
    [InlineData("kontaktcenter", "Äldre direkt", RevenueForm.Keyed, 8.4)]
    [InlineData("kontaktcenter", "Äldre direkt", RevenueForm.Obligatory, 6.5)]
    [InlineData("kontaktcenter", "Förskola/skola", RevenueForm.Additional, 4.3)]
    public void The_rows_are_the_figures(string area, string name, RevenueForm form, double millions) =>
        Assert.Equal(Ore(millions), Assert.Single(Table(area).Rows, r => r.Name == name && r.Form == form).Amount.Ore);

    [Fact]
    public void Each_of_the_three_tables_says_that_the_source_rounded() =>
        Assert.All(["ekonomi", "lon-och-pension", "kontaktcenter"], area => Assert.True(IsRoundedInSource(Table(area))));

    [Fact]
    public void A_table_whose_prints_agree_with_its_rows_does_not()
    {
        var without = demo.Organisation with { RevenuePrints = [.. demo.Organisation.RevenuePrints.Where(p => p.Form == RevenueForm.Additional && p.Area == "ekonomi")] };

        Assert.False(IsRoundedInSource(RevenueTables.Of(without, "ekonomi", 2020)!));
    }

    [Fact]
    public void An_area_or_a_year_without_rows_has_no_table()
    {
        Assert.Null(RevenueTables.Of(demo.Organisation, "rekrytering", 2020));
        Assert.Null(RevenueTables.Of(demo.Organisation, "ekonomi", 2021));
        Assert.Equal([2020], RevenueTables.Years(demo.Organisation, "ekonomi"));
    }

    private RevenueTable Table(string area) => RevenueTables.Of(demo.Organisation, area, 2020)!;

    private static bool IsRoundedInSource(RevenueTable table) => table.Columns.Append(table.Total).Any(c => c.Differs);

    private static long Ore(double millions) => (long)((decimal)millions * 100_000_000);
}
