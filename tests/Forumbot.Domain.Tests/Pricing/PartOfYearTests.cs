using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>Buyers that start, end or become part of others during 2026: answers and invoices are the same, and a year's shares add up
/// to its total.</summary>
public sealed class PartOfYearTests
{
    private const string Keyed = "leverantorsreskontra", Unit = "upphandlingstjanst";

    private static readonly DateTimeOffset Now = new(2026, 12, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Every_buyer_is_answered_what_it_is_billed_in_every_month_and_all_pay_the_years_total() => Prop.ForAll(Anything.ToArbitrary(), organisation =>
    {
        var year = Billing.Of(organisation, Organisations.Usage, new(2026, 1, 1), 12);
        return year.Lines.Where(l => l.Tjanst == Keyed).Sum(l => l.Amount.Ore) == 100_000_001
            && (from forvaltning in organisation.Forvaltningar
                from month in Enumerable.Range(1, 12)
                select Answered(organisation, forvaltning.Key, month) == Billed(year, forvaltning.Key, month)).All(same => same);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_that_starts_in_July_pays_its_whole_share_in_six_months_from_then_on()
    {
        var organisation = Of(f => f.Key == "farsta" ? f with { ValidFrom = new(2026, 7, 15) } : f) with { BillingRules = [new("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)] };

        var lines = Billing.Of(organisation, Organisations.Usage, new(2026, 1, 1), 12).Lines.Where(l => l.Forvaltning == "farsta" && l.Tjanst == Keyed).ToList();
        var term = Assert.IsType<CostTerm.Keyed>(Assert.Single(Assert.IsType<CostFinding.Cost>(Cost(organisation, "farsta")).Terms));

        Assert.Equal(Enumerable.Range(7, 6), lines.Select(l => l.Month.Month));
        Assert.Equal(term.OfYear.Ore, lines.Sum(l => l.Amount.Ore));
        Assert.Equal((6, 6), (term.Months, term.PaidOver));
        Assert.All(lines, l => Assert.Equal(new(2026, 7, 15), l.InvoiceDate));
    }

    [Fact]
    public void A_share_that_nobody_is_there_to_pay_is_told()
    {
        var organisation = Of(f => f.Key == "farsta" ? f with { ValidTo = new(2025, 12, 31) } : f);

        Assert.Contains(new BillingGap(Keyed, new(2026, 3, 1), BillingGapReason.NobodyToPay), Billing.Of(organisation, Organisations.Usage, new(2026, 3, 1), 1).Gaps);
    }

    [Fact]
    public void What_one_that_is_not_there_has_used_is_told()
    {
        var organisation = Of(f => f.Key == "utbildningsforvaltningen" ? f with { ValidTo = new(2026, 2, 28), Successor = "farsta" } : f);

        var basis = Billing.Of(organisation, Organisations.Usage, new(2026, 3, 1), 1);

        Assert.DoesNotContain(basis.Lines, l => l.Tjanst == Unit);
        Assert.Contains(new BillingGap(Unit, new(2026, 3, 1), BillingGapReason.NobodyToPay), basis.Gaps);
    }

    [Fact]
    public void One_that_is_not_there_is_not_compared()
    {
        var organisation = Of(f => f.Key == "farsta" ? f with { ValidFrom = new(2026, 7, 1) } : f);
        var asks = Asks("?", 3) with { Intent = Intent.Compare, Forvaltning = "farsta" };

        Assert.Equal("farsta", Assert.IsType<Answer.NotThen>(Decide(organisation, asks)).Forvaltning.Key);
    }

    [Fact]
    public void An_external_buyers_overhead_is_invoiced_with_the_share_that_was_taken_over()
    {
        var organisation = Of(f => f.Key == "trafikkontoret" ? f with { ValidTo = new(2026, 6, 30), Successor = "farsta" } : f.Key == "farsta" ? f with { Kind = "extern" } : f);
        organisation = organisation with { Rules = organisation.Rules with { Pricing = new() { ExternalOverheadPercent = 10 } }, BillingRules = [new("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)] };

        var lines = Billing.Of(organisation, Organisations.Usage, new(2026, 8, 1), 1).Lines.Where(l => l.Forvaltning == "farsta" && l.Tjanst == Keyed);

        Assert.Equal([new(2026, 1, 1), new(2026, 1, 1), new(2026, 7, 1), new DateOnly(2026, 7, 1)], lines.Select(l => l.InvoiceDate).Order());
    }

    private static long Billed(BillingBasis basis, string forvaltning, int month) =>
        basis.Lines.Where(l => l.Forvaltning == forvaltning && l.Tjanst is Keyed or Unit && l.Forvaltning == forvaltning && l.Month.Month == month).Sum(l => l.Amount.Ore);

    private static long Answered(Organisation organisation, string forvaltning, int month) => Decide(organisation, Asks("?", month) with { Forvaltning = forvaltning }) switch
    {
        Answer.Cost cost => cost.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().Sum(c => c.Total.Ore),
        Answer.NotThen => 0,
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    private static CostFinding Cost(Organisation organisation, string forvaltning) =>
        Costs.Of(organisation, Organisations.Usage, organisation.Tjanster.Single(t => t.Key == Keyed), forvaltning, new(2026, 1, 1), 12, new(2026, 12, 21));

    private static Answer Decide(Organisation organisation, Question question) => Answering.Decide(question, organisation, Organisations.Usage, Standing.Alone(Organisations.Budgetuppfoljare), null, Now);

    private static Question Asks(string text, int month) => new(text, Language.Swedish, Intent.Cost, [Keyed, Unit], null, [], new(PeriodKind.Month, 2026, month), null, false, []);

    private static Organisation Of(Func<Forvaltning, Forvaltning> change) => Organisations.Stockholm with { Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(change)] };

    /// <summary>Farsta starts or ends without a successor; trafikkontoret ends, mostly into another, and may start too.</summary>
    private static Gen<Organisation> Anything =>
        from farsta in Gen.Choose(1, 12)
        from starts in Gen.Elements(true, false)
        from first in Gen.Choose(1, 12)
        from last in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from successor in Gen.Elements("utbildningsforvaltningen", "farsta", null)
        select Of(f => f.Key switch
        {
            "farsta" when starts => f with { ValidFrom = new(2026, farsta, day) },
            "farsta" => f with { ValidTo = new(2026, farsta, day) },
            "trafikkontoret" => f with { ValidFrom = new DateOnly(2026, Math.Min(first, last), 1), ValidTo = new DateOnly(2026, Math.Max(first, last), day), Successor = starts ? successor : null },
            _ => f,
        });
}
