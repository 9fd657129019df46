using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Packs;
using Forumbot.Packs;

namespace Forumbot.Tests.Packs;

/// <summary>Seed 001 4.2, figure 10: an authority that divides all its 15 services by turnover, employees, or employees in one
/// building. A pack of another kind than the demo's; what each division has of a base is an example.</summary>
public sealed class LantmaterietTests
{
    private static readonly Organisation Lantmateriet = Read();

    [Theory]
    [InlineData(KeyBase.Turnover, 10, 95_700)]
    [InlineData(KeyBase.Employees, 4, 28_500)]
    [InlineData(KeyBase.EmployeesInBuilding, 1, 48_700)]
    public void Each_base_divides_what_the_figure_says(KeyBase by, int services, int thousands)
    {
        var divided = Divided().Where(d => Assert.Single(d.All.Keys).Key.Base == by).ToList();

        Assert.Equal((services, thousands * 1000L * 100), (divided.Count, divided.Sum(d => d.All.Yearly.Amount.Ore)));
        Assert.Equal(thousands * 1000L * 100, divided.SelectMany(d => d.Shares).Sum(s => s.Amount.Ore));
    }

    [Fact]
    public void All_together_the_divisions_pay_172_900_thousand() =>
        Assert.Equal(172_900_000, Lantmateriet.Forvaltningar.Sum(f => Divided().Sum(d => d.All.OfYear(f.Key).Kronor)));

    [Fact]
    public void Who_has_nobody_in_the_building_pays_nothing_for_it() =>
        Assert.Equal(0, Assert.Single(Divided(), d => d.Tjanst.Key == "kontorsservice-vasen").All.OfYear("fastighetsinskrivning").Ore);

    [Fact]
    public void A_division_pays_its_part_of_the_base()
    {
        // 17 400 000 kr by 1100 of 1950 millions of turnover; 14 300 000 kr by 1250 of 2200 employees.
        Assert.Equal(9_815_384.62m, Of("controlling").OfYear("fastighetsbildning").Kronor);
        Assert.Equal(8_125_000m, Of("pa-stod").OfYear("fastighetsbildning").Kronor);
    }

    private static AllocationFinding.Allocated Of(string tjanst) => Assert.Single(Divided(), d => d.Tjanst.Key == tjanst).All;

    private static IReadOnlyList<TjanstAllocation> Divided()
    {
        var found = Assert.IsType<YearAllocation.Found>(YearAllocations.Of(Lantmateriet, 2021));
        Assert.Empty(found.Refused);
        return found.Divided;
    }

    private static Organisation Read()
    {
        var read = Assert.IsType<PackReading.Read>(PackReader.Read(Path.Combine(Machine.RepositoryRoot, "tests", "Forumbot.Tests", "Packs", "lantmateriet")));
        var (organisation, _, faults) = PackDraft.Check(read.Tables);
        Assert.Empty(faults.Select(f => f.Say(Language.English)));
        return organisation!;
    }
}
