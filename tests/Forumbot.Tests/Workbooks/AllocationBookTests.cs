using Forumbot.Domain.Catalogue;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Workbooks;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Tests.Workbooks;

public sealed class AllocationBookTests
{
    [Fact]
    public void The_values_beside_the_formulas_are_what_the_domain_says()
    {
        foreach (var town in new[] { Repository.Stockholm(), SmallTown.Make() }) Recalculation.EqualsTheDomain(town, 2026, Written(town), town.Rules.Key);
    }

    [Fact]
    public void Each_service_has_a_sheet_with_a_name_that_programs_take()
    {
        var names = Written(SmallTown.Make()).Select(s => s.Name).ToList();

        Assert.All(names, name => Assert.True(name.Length is > 0 and <= 31 && !name.Any("[]:*?/\\".Contains) && name[0] != '\'' && name[^1] != '\'', name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(3 + L.FixedSheets.Length, names.Count);
    }

    [Fact]
    public void Names_that_begin_like_formulas_stay_texts()
    {
        var sheets = Written(SmallTown.Make());

        var cell = sheets.Single(s => s.Name == L.Costs).Cells.Values.First(c => c.Text.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.Equal((SheetCellKind.Text, false), (cell.Kind, cell.Formula));
        Assert.Contains(sheets.SelectMany(s => s.Cells.Values), c => c.Text == "@Bolaget \uFFFD _x0041_ ett");
    }

    [Fact]
    public void Last_year_stands_beside_with_the_difference()
    {
        var town = SmallTown.Make();
        var buyers = Written(town).Single(s => s.Name == L.Buyers);
        var row = Recalculation.Row(buyers, "Leverantörsreskontra: in/ut [2026]?", "nedlagd")!.Value;

        Assert.Equal((0L, 630_000_00L, -630_000_00L), (Recalculation.Ore(buyers, row, 4), Recalculation.Ore(buyers, row, 5), Recalculation.Ore(buyers, row, 6)));
    }

    [Fact]
    public void What_was_added_and_removed_stands_apart()
    {
        var changed = Written(SmallTown.Make()).Single(s => s.Name == L.Changed).Cells.Values.Select(c => c.Text).ToList();

        Assert.True(changed.IndexOf("Tillkommer") < changed.IndexOf("Support") && changed.IndexOf("Support") < changed.IndexOf("Tas bort") && changed.IndexOf("Tas bort") < changed.IndexOf("Utbetalning"));
        Assert.DoesNotContain("Inkomna fakturor", changed);
    }

    [Fact]
    public void Only_an_areas_services_are_taken_where_one_is_named()
    {
        var town = Repository.Stockholm();

        var services = Assert.IsType<BookMaking.Made>(AllocationBook.Make(town, 2026, "ekonomi")).Sheets.Count - L.FixedSheets.Length;

        Assert.Equal(5, services);
        Assert.IsType<BookMaking.Refused>(AllocationBook.Make(town, 2026, "nowhere"));
        Assert.IsType<BookMaking.Refused>(AllocationBook.Make(town, 1999, null));
    }

    [Fact]
    public void Volumes_that_a_sheet_cannot_divide_exactly_are_refused()
    {
        var town = SmallTown.Make();

        var making = AllocationBook.Make(town with { KeyVolumes = [.. town.KeyVolumes, new(2026, "krav", "a-bolag", 999_999_999_999.99m, false)] }, 2026, null);

        Assert.Contains("\"krav\"", Assert.IsType<BookMaking.Refused>(making).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_without_volumes_shows_in_the_control()
    {
        var town = SmallTown.Make();
        town = town with { KeyVolumes = [.. town.KeyVolumes.Where(v => v.Key != "krav")] };

        Assert.Contains(Recalculation.Controls(Written(town)), control => control != 0);
    }

    private static IReadOnlyList<CellSheet> Written(Organisation town)
    {
        using var calc = new Calc();
        return Calc.Read(calc.Write("town", Assert.IsType<BookMaking.Made>(AllocationBook.Make(town, 2026, null)).Sheets));
    }
}
