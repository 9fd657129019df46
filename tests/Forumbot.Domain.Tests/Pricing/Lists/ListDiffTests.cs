using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing.Lists;

public sealed class ListDiffTests
{
    private static readonly string[] Tjanster = [.. Organisations.Stockholm.Tjanster.Select(t => t.Key)];

    private static readonly Gen<Price> AnyPrice = from tjanst in Gen.Elements(Tjanster)
                                                  from basis in Gen.Elements(Enum.GetValues<PriceBasis>())
                                                  from ore in Gen.Choose(0, int.MaxValue)
                                                  select new Price(0, tjanst, basis, new(ore), "timme", false, "");

    private static readonly Gen<(Price[] Old, Price[] New)> Two = from old in AnyPrice.ListOf() from now in AnyPrice.ListOf() select (Listed(old, 2027), Listed(now, 2028));

    [Fact]
    public void Money_never_appears_or_vanishes_over_a_price_list_change() => Prop.ForAll(Two.ToArbitrary(), two =>
    {
        var diff = Diff(two.Old, two.New);
        return diff.Rows.Sum(r => r.Difference.Ore) == two.New.Sum(p => p.Amount.Ore) - two.Old.Sum(p => p.Amount.Ore)
            && (diff.YearlyAfter - diff.YearlyBefore).Ore == Yearly(two.New) - Yearly(two.Old);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_differs_in_nothing_from_itself_and_the_other_way_round_all_signs_turn() => Prop.ForAll(Two.ToArbitrary(), two =>
        !Diff(two.Old, Listed(two.Old, 2028)).Changed.Any()
        && Diff(two.Old, two.New).Rows.Select(r => r.Difference.Ore).SequenceEqual(Diff(Listed(two.New, 2027), Listed(two.Old, 2028)).Rows.Select(r => -r.Difference.Ore))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_raised_by_the_uppräkningsfaktor_is_never_beyond_it_and_one_ore_more_is() => Prop.ForAll(
        (from ore in Gen.Choose(1, int.MaxValue) from thousandths in Gen.Choose(0, 100_000) select (new Money(ore), thousandths / 1000m)).ToArbitrary(), raised =>
        {
            var limit = Increases.Raised(raised.Item1, raised.Item2);
            return !Increases.IsBeyond(raised.Item1, limit, raised.Item2) && Increases.IsBeyond(raised.Item1, limit + new Money(1), raised.Item2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_row_tells_what_became_of_its_price()
    {
        var diff = Diff(
            [Of("upphandlingstjanst", 86_000), Of("avtalsdatabas", 45_000), Of("aldre-direkt", 4_500), Of("centralupphandling", 100)],
            [Of("upphandlingstjanst", 88_000), Of("avtalsdatabas", 44_000), Of("aldre-direkt", 4_500), Of("hedersbeloning", 700), Of("aldre-direkt", 500, PriceBasis.YearlyShared)]);

        Assert.Equal(
            [("aldre-direkt", DiffKind.Same, false), ("aldre-direkt", DiffKind.Added, false), ("avtalsdatabas", DiffKind.Lowered, false), ("centralupphandling", DiffKind.Removed, false), ("hedersbeloning", DiffKind.Added, true), ("upphandlingstjanst", DiffKind.Raised, false)],
            diff.Rows.Select(r => (r.Tjanst, r.Kind, r.IsNew)));
        var raised = diff.Rows[^1];
        Assert.Equal((2_000, 2.33m, true), (raised.Difference.Ore, decimal.Round(raised.Percent!.Value, 2), raised.IsBeyond));
        Assert.Equal((new Money(0), new Money(500)), (diff.YearlyBefore, diff.YearlyAfter));
    }

    private static ListDiff Diff(Price[] old, Price[] now)
    {
        var lists = Books.Book.Organisation.PriceLists;
        PriceList after = lists[^1] with { Year = 2028, ValidFrom = new(2028, 1, 1), ValidTo = new(2028, 12, 31) };
        var book = Books.Book with { Organisation = Books.Book.Organisation with { PriceLists = [lists[^1], after], Prices = [.. Listed(old, 2027), .. Listed(now, 2028)] } };
        return ListDiff.Of(book, book.Find(2027)!, book.Find(2028)!);
    }

    private static Price Of(string tjanst, long ore, PriceBasis basis = PriceBasis.PerUnit) => new(0, tjanst, basis, new(ore), "timme", false, "");

    private static Price[] Listed(IEnumerable<Price> prices, int year) => [.. prices.DistinctBy(p => (p.Tjanst, p.Basis)).Select(p => p with { ListYear = year })];

    private static long Yearly(Price[] prices) => prices.Where(p => p.Basis is PriceBasis.YearlyShared or PriceBasis.YearlyFixed).Sum(p => p.Amount.Ore);
}
