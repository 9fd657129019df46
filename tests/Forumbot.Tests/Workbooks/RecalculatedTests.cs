using Forumbot.Domain.Catalogue;
using Forumbot.Workbooks;
using FsCheck.Fluent;

namespace Forumbot.Tests.Workbooks;

/// <summary>LibreOffice opens what we export, with every value falsified, works it out anew and comes to the same, to the öre.</summary>
public sealed class RecalculatedTests
{
    private const int Towns = 8;

    [CalcFact]
    public void Another_program_comes_to_the_same_shares_sums_and_summaries()
    {
        using var calc = new Calc();
        Dictionary<string, Organisation> towns = new() { ["stockholm"] = Repository.Stockholm(), ["small"] = SmallTown.Make() };
        foreach (var town in RandomTowns.Any.Sample(Towns)) towns[$"random-{town.Forvaltningar.Count}-{town.Tjanster.Count}-{town.Revision}"] = town;
        var books = towns.ToDictionary(t => t.Key, t => Assert.IsType<BookMaking.Made>(AllocationBook.Make(t.Value, 2026, null)).Sheets);
        foreach (var (name, town) in towns) books[$"{name}-prices"] = Assert.IsType<BookMaking.Made>(PriceListBook.Make(town, 2026)).Sheets;
        foreach (var (name, book) in books) calc.Write(name, book);

        var falsified = calc.BeforeCalculation("small").SelectMany(s => s.Cells.Values).Where(c => c.Formula).ToList();
        Assert.True(falsified.Count > 1_000 && falsified.TrueForAll(c => c.Text == "424242.42"), "Every value is falsified, so that what comes back can only be calculated.");
        var calculated = calc.Recalculate([.. books.Keys]);

        foreach (var (name, book) in books) Recalculation.EqualsOurs(book, calculated[name], name);
        foreach (var (name, town) in towns) Recalculation.EqualsTheDomain(town, 2026, calculated[name], name);
    }
}
