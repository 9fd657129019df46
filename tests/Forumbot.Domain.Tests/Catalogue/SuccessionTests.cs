using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Catalogue;

/// <summary>Trafikkontoret becomes part of utbildningsförvaltningen in the middle of 2026.</summary>
public sealed class SuccessionTests
{
    private static readonly DateOnly Last = new(2026, 6, 30);
    private static readonly DateOnly Today = new(2026, 11, 21);

    internal static Organisation Merged { get; } = Organisations.Stockholm with
    {
        Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f.Key == "trafikkontoret" ? f with { ValidTo = Last, Successor = "utbildningsforvaltningen" } : f)],
    };

    [Fact]
    public void One_stands_for_itself_to_its_last_day_and_then_the_other_does()
    {
        Assert.Equal(["trafikkontoret"], Succession.Line(Merged, "trafikkontoret", Last));
        Assert.Equal(["trafikkontoret", "utbildningsforvaltningen"], Succession.Line(Merged, "trafikkontoret", Last.AddDays(1)));
        Assert.Equal(["farsta"], Succession.Line(Merged, "farsta", Today));
        Assert.Equal(["no-such"], Succession.Line(Merged, "no-such", Today));
    }

    [Fact]
    public void A_circle_ends_too()
    {
        var circle = Merged with { Forvaltningar = [.. Merged.Forvaltningar.Select(f => f with { ValidTo = Last, Successor = f.Key == "farsta" ? "trafikkontoret" : "farsta" })] };

        Assert.Equal(3, Succession.Line(circle, "farsta", Today).Count());
    }

    [Fact]
    public void Who_became_part_of_one_is_found_as_by_looking_at_all()
    {
        var random = new Random(4711);
        for (var round = 0; round < 200; round++)
        {
            var all = Enumerable.Range(0, 8).Select(n => new Forvaltning($"f{n}", $"F{n}", "förvaltning", []) { ValidTo = Last, Successor = random.Next(3) == 0 ? null : $"f{random.Next(8)}" }).ToList();
            var organisation = Merged with { Forvaltningar = all };
            bool Becomes(Forvaltning from, string to) => from.Key != to && Succession.Line(organisation, from.Key, Today).Skip(1).Contains(to);

            Assert.All(all, f => Assert.Equal(all.Where(other => Becomes(other, f.Key)), Lookup.Of(organisation).Before(f.Key)));
        }
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(1, 6)]
    [InlineData(7, 6)]
    [InlineData(6, 2)]
    public void What_all_pay_of_a_yearly_price_is_the_same_as_without_the_merger(int month, int months)
    {
        long Sum(Organisation organisation) => organisation.Forvaltningar.Sum(f => Cost(organisation, f.Key, month, months).Total.Ore);

        Assert.Equal(Sum(Organisations.Stockholm), Sum(Merged));
        if (month > 6) Assert.Equal(0, Cost(Merged, "trafikkontoret", month, months).Total.Ore);
    }

    [Fact]
    public void The_one_that_took_over_pays_the_rest_of_the_years_share_and_it_is_told_apart()
    {
        var terms = Cost(Merged, "utbildningsforvaltningen", 1, 12).Terms.Cast<CostTerm.Keyed>().ToList();

        Assert.Equal([(null, 12), ("trafikkontoret", 6)], terms.Select(t => (t.TakenOverFrom?.Key, t.Months)));
        Assert.Equal(Cost(Organisations.Stockholm, "trafikkontoret", 7, 6).Total, terms[1].Amount);
    }

    [Fact]
    public void Only_those_that_are_there_on_the_day_can_be_chosen()
    {
        Assert.Contains("trafikkontoret", Merged.ForvaltningarOn(Last).Select(f => f.Key));
        Assert.DoesNotContain("trafikkontoret", Merged.ForvaltningarOn(Last.AddDays(1)).Select(f => f.Key));
    }

    private static CostFinding.Cost Cost(Organisation organisation, string forvaltning, int month, int months) =>
        Assert.IsType<CostFinding.Cost>(Costs.Of(organisation, Organisations.Usage, organisation.Tjanster.Single(t => t.Key == "leverantorsreskontra"), forvaltning, new(2026, month, 1), months, Today));
}
