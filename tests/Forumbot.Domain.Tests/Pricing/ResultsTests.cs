using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class ResultsTests
{
    /// <summary>Seed 001 5.3: ±0; surpluses may be saved up to an amount (2.4).</summary>
    private static readonly Organisation Stockholm = With(Organisations.Stockholm, 0, new() { Surplus = SurplusPolicy.CarryOver, ResultFundLimit = Money.FromKronor(50_000) });

    /// <summary>Seed 000: paid back to the buyers.</summary>
    private static readonly Organisation Blekinge = With(Organisations.Blekinge, 0, new() { Surplus = SurplusPolicy.PayBack });

    /// <summary>Seed 003: a target of +1 %, and all is taken to next year.</summary>
    private static readonly Organisation Osteraker = With(Organisations.Stockholm, 1, new() { Surplus = SurplusPolicy.CarryOver, ResultFundLimit = Money.FromKronor(1_000_000_000) });

    [Fact]
    public void A_surplus_is_paid_back_by_what_the_buyers_have_paid()
    {
        var result = Year(Blekinge, 900_000_00);

        Assert.Equal((1_000_000_01, 900_000_00, 100_000_01, 100_000_01), (result.Revenue.Ore, result.Cost.Ore, result.Result.Ore, result.AgainstTarget.Ore));
        Assert.Equal(0, result.Proposal!.CarriedOver.Ore);
        // 50,833334 %, 23,333333 % and 25,833333 % of what was paid.
        Assert.Equal([("farsta", 25_833_34L), ("trafikkontoret", 23_333_33), ("utbildningsforvaltningen", 50_833_34)], result.Proposal.PaidBack.Select(s => (s.Key, s.Amount.Ore)));
    }

    [Fact]
    public void A_deficit_is_charged_to_the_buyers_by_the_same_shares()
    {
        var proposal = Year(Blekinge, 1_100_000_00).Proposal!;

        Assert.Equal((0, -99_999_99), (proposal.CarriedOver.Ore, proposal.ToBuyers.Ore));
        Assert.All(proposal.PaidBack, s => Assert.True(s.Amount < Money.Zero));
    }

    [Fact]
    public void Above_the_result_funds_limit_the_rest_is_paid_back()
    {
        var proposal = Year(Stockholm, 900_000_00).Proposal!;

        Assert.Equal((50_000_00, 50_000_01), (proposal.CarriedOver.Ore, proposal.ToBuyers.Ore));
        Assert.Equal((10_000_00, 90_000_01), Year(Stockholm, 900_000_00, saved: 40_000_00).Proposal is { } left ? (left.CarriedOver.Ore, left.ToBuyers.Ore) : default);
        Assert.Equal(0, Year(Stockholm, 900_000_00, saved: 90_000_00).Proposal!.CarriedOver.Ore);
    }

    [Fact]
    public void Own_capital_takes_the_whole_result_and_the_target_is_a_part_of_revenue()
    {
        var result = Year(Osteraker, 900_000_00);

        Assert.Equal((10_000_00, 90_000_01), (result.Target.Ore, result.AgainstTarget.Ore));
        Assert.Equal((100_000_01, 0), (result.Proposal!.CarriedOver.Ore, result.Proposal.ToBuyers.Ore));
        Assert.Equal((-99_999_99, 0), Year(Osteraker, 1_100_000_00).Proposal is { } deficit ? (deficit.CarriedOver.Ore, deficit.PaidBack.Count) : default);
    }

    [Fact]
    public void Delar_is_January_to_August()
    {
        var result = Of(Blekinge, Costs(600_000_00, 12), 8);

        Assert.Equal((8, 400_000_00), (result.Months, result.Cost.Ore));
        Assert.Equal(Billing.Of(Blekinge, Organisations.Usage, new(2026, 1, 1), 8).Lines.Where(l => l.Tjanst == "leverantorsreskontra").Sum(l => l.Amount.Ore), result.Revenue.Ore);
    }

    [Fact]
    public void What_is_paid_for_the_whole_organisation_is_revenue_too()
    {
        Money Revenue(Organisation organisation, int months) =>
            Results.Of(organisation, Billing.Of(organisation, Organisations.Usage, new(2026, 1, 1), months), [], 2026, months, Money.Zero).Single(r => r.Area.Key == "upphandling-och-inkop").Revenue;
        var without = Blekinge with { Prices = [.. Blekinge.Prices.Where(p => p.Basis != PriceBasis.YearlyFixed)] };

        Assert.Equal(Money.FromKronor(23_000_000), Revenue(Blekinge, 12) - Revenue(without, 12));
        Assert.Equal(Allocation.OverMonths(Money.FromKronor(23_000_000)).Take(8).Sum(s => s.Amount.Ore), (Revenue(Blekinge, 8) - Revenue(without, 8)).Ore);
    }

    [Fact]
    public void Without_a_months_costs_nothing_is_proposed_and_the_month_is_named()
    {
        var result = Of(Blekinge, [.. Costs(900_000_00, 12).Where(c => c.Month.Month != 5)], 12);

        Assert.Null(result.Proposal);
        Assert.Equal([new DateOnly(2026, 5, 1)], result.MissingCosts);
    }

    [Theory]
    [InlineData(BillingGapReason.NotReported)]
    [InlineData(BillingGapReason.NotDivided)]
    [InlineData(BillingGapReason.NotAdopted)]
    [InlineData(BillingGapReason.NoPrice)]
    [InlineData(BillingGapReason.NobodyToPay)]
    public void While_revenue_lacks_something_nothing_is_proposed_and_it_is_named(BillingGapReason reason)
    {
        var basis = Billing.Of(Blekinge, Organisations.Usage, new(2026, 1, 1), 12);
        var gap = new BillingGap("leverantorsreskontra", new(2026, 9, 1), reason);

        var result = Results.Of(Blekinge, basis with { Gaps = [.. basis.Gaps, gap] }, Costs(900_000_00, 12), 2026, 12, Money.Zero).Single(r => r.Area.Key == "ekonomi");

        Assert.Null(result.Proposal);
        Assert.Equal([gap], result.Gaps);
    }

    [Fact]
    public void The_result_fund_is_one_and_its_room_is_shared_over_the_areas_surpluses()
    {
        var two = Stockholm with { Areas = [Stockholm.Areas[0], Stockholm.Areas[1]] };
        var (own, other) = (two.Areas[0].Key, two.Areas[1].Key);
        BillingLine[] lines = [Line(two, own, 300_000_00), Line(two, other, 200_000_00)];
        SellerFigure[] costs = [.. Costs(200_000_00, 12), .. Costs(200_000_00, 12).Select(c => c with { Area = other })];

        var results = Results.Of(two, new(lines, []), [.. costs.Select(c => c.Area == other ? c with { Amount = new(c.Amount.Ore / 2) } : c)], 2026, 12, new(10_000_00));

        Assert.Equal(40_000_00, results.Sum(r => r.Proposal!.CarriedOver.Ore));
        Assert.All(results, r => Assert.Equal(r.Result, r.Proposal!.CarriedOver + r.Proposal.ToBuyers));
        Assert.All(results, r => Assert.InRange(r.Proposal!.CarriedOver.Ore, 19_999_90, 20_000_10));
    }

    private static BillingLine Line(Organisation organisation, string area, long ore) =>
        new(organisation.Tjanster.First(t => t.Area == area).Key, "farsta", new(2026, 1, 1), new(ore), null, new(2026, 1, 31), BillingOrigin.Share, false);

    [Fact]
    public void Only_the_areas_own_costs_of_the_year_and_outcome_count()
    {
        var own = Costs(900_000_00, 12);
        SellerFigure[] others = [own[0] with { Area = "kontaktcenter" }, own[0] with { Kind = FigureKind.Budget }, own[0] with { Flow = FigureFlow.Revenue }, own[0] with { Month = new(2025, 1, 1) }];

        Assert.Equal(900_000_00, Of(Blekinge, [.. own, .. others], 12).Cost.Ore);
    }

    [Fact]
    public void Whatever_the_costs_and_the_policy_the_parts_add_up_to_what_is_settled() => Prop.ForAll(
        (from cost in Gen.Choose(0, 2_000_000_00)
         from limit in Gen.Choose(0, 200_000_00)
         from saved in Gen.Choose(0, 200_000_00)
         from policy in Gen.Elements(Enum.GetValues<SurplusPolicy>())
         from target in Gen.Choose(0, 300)
         select (cost, limit, saved, policy, target)).ToArbitrary(),
        x =>
        {
            var result = Year(With(Organisations.Stockholm, x.target / 100m, new() { Surplus = x.policy, ResultFundLimit = new(x.limit) }), x.cost, x.saved);
            var settled = x.policy == SurplusPolicy.PayBack ? result.AgainstTarget : result.Result;
            return result.Proposal!.CarriedOver + result.Proposal.ToBuyers == settled
                && (result.Proposal.CarriedOver <= Money.Zero || result.Proposal.CarriedOver.Ore + x.saved <= x.limit);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(999_999_99, 12, RevenueState.Passed)]
    [InlineData(1_000_000_01, 12, RevenueState.Within)]
    [InlineData(1_000_001_00, 6, RevenueState.Within)]
    [InlineData(999_000_00, 6, RevenueState.WillPass)]
    public void Sales_are_held_against_the_granted_space(long limit, int months, RevenueState state)
    {
        var granted = Blekinge with { RevenueLimits = [new(2026, "ekonomi", new(limit), false, "000 Intäktskontroll"), new(2025, "ekonomi", new(1), false, "")] };

        Assert.Equal(state, Of(granted, [], months).Sales!.State);
    }

    [Fact]
    public void Without_a_granted_space_nothing_is_held_against_it() => Assert.Null(Of(Blekinge, [], 12).Sales);

    private static AreaResult Year(Organisation organisation, long cost, long saved = 0) => Of(organisation, Costs(cost, 12), 12, saved);

    private static AreaResult Of(Organisation organisation, IReadOnlyList<SellerFigure> costs, int months, long saved = 0) =>
        Results.Of(organisation, Billing.Of(organisation, Organisations.Usage, new(2026, 1, 1), months), costs, 2026, months, new(saved)).Single(r => r.Area == organisation.Areas[0]);

    private static SellerFigure[] Costs(long year, int months) =>
        [.. Allocation.OverMonths(new(year)).Take(months).Select((share, m) => new SellerFigure("x", FigureKind.Outcome, "ekonomi", FigureFlow.Cost, new(2026, m + 1, 1), share.Amount))];

    private static Organisation With(Organisation organisation, decimal target, PricingRules pricing) =>
        organisation with { Rules = organisation.Rules with { Pricing = pricing }, Years = [new(2026, target, null, null, "x")] };
}
