using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.TestSupport;
using static Forumbot.Domain.Tests.Pricing.Lists.Books;

namespace Forumbot.Domain.Tests.Pricing.Lists;

public sealed class ListKeepingTests
{
    [Fact]
    public void A_list_goes_from_draft_to_proposed_to_adopted_and_its_dates_do_the_rest()
    {
        var adopted = Proposed().After(new ListWish.Adopt("2028", "2027-05-09") { Reference = "§ 12" }, Director, InTime);
        var (list, all) = (adopted.Find(2028)!, adopted.Organisation.PriceLists);

        Assert.Equal((PriceListState.Draft, PriceListState.Proposed, PriceListState.Adopted), (Drafted().Find(2028)!.State, Proposed().Find(2028)!.State, list.State));
        Assert.Equal(("servicenämnden efter samråd med strategiska rådet", new DateOnly(2027, 5, 9), 3), (list.DecidedBy, list.DecidedOn, adopted.VersionOf(2028)));
        Assert.Equal([ListPhase.Adopted, ListPhase.InForce, ListPhase.InForce, ListPhase.Superseded], new[] { "2027-12-31", "2028-01-01", "2028-12-31", "2029-01-01" }.Select(day => list.On(DateOnly.Parse(day, null), all)));
    }

    [Theory]
    [InlineData("0", 5350)]
    [InlineData("2", 5457)]
    [InlineData("1,5", 5430)]
    [InlineData("-0.5 %", 5323)]
    public void A_draft_raises_each_price_and_rounds_half_an_ore_away_from_zero(string percent, long expected) =>
        Assert.Equal(expected, Drafted(percent).Prices(2028).Single(p => p.Tjanst == "lone-och-personaladministration").Amount.Ore);

    [Theory]
    [InlineData(50, 1, 51)]
    [InlineData(150, 1, 152)]
    [InlineData(149, 1, 150)]
    [InlineData(-50, 1, -51)]
    public void Half_an_ore_goes_away_from_zero(long ore, decimal percent, long expected) => Assert.Equal(expected, Increases.Raised(new(ore), percent).Ore);

    [Fact]
    public void A_draft_without_a_percent_is_raised_by_the_years_uppräkningsfaktor() =>
        Assert.Equal(Drafted("2").Prices(2028), Book.After(new ListWish.Draft("2028"), Leveransansvarig, InTime).Prices(2028));

    [Fact]
    public void A_price_is_set_added_and_taken_out_of_a_draft_and_a_new_service_is_marked_so()
    {
        var book = Drafted().After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "875,50"), Leveransansvarig, InTime)
            .After(new ListWish.SetPrice("2028", "hedersbeloning", "per-unit", "1 800", "ärende"), Leveransansvarig, InTime)
            .After(new ListWish.RemovePrice("2028", "avtalsdatabas", null), Leveransansvarig, InTime);

        Assert.Equal(87_550, book.Prices(2028).Single(p => p.Tjanst == "upphandlingstjanst").Amount.Ore);
        Assert.Equal((180_000, "ärende"), book.Prices(2028).Where(p => p.Tjanst == "hedersbeloning").Select(p => (p.Amount.Ore, p.Unit)).Single());
        Assert.DoesNotContain(book.Prices(2028), p => p.Tjanst == "avtalsdatabas");
        Assert.Equal((true, false), (Increases.IsNew(book, book.Find(2028)!, "hedersbeloning"), Increases.IsNew(book, book.Find(2028)!, "upphandlingstjanst")));
        Assert.Equal(Book.Prices(2027), book.Prices(2027));
    }

    [Fact]
    public void An_increase_beyond_the_uppräkningsfaktor_waits_for_approval_and_one_ore_is_enough()
    {
        var (just, beyond) = (Proposed(), Drafted().After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "877.21"), Leveransansvarig, InTime).After(new ListWish.Propose("2028"), Leveransansvarig, InTime));
        var adopt = new ListWish.Adopt("2028") { Reference = "§ 12" };

        Assert.Equal(87_720, just.Prices(2028).Single(p => p.Tjanst == "upphandlingstjanst").Amount.Ore);
        Assert.IsType<ListOutcome.Kept>(just.Decide(adopt, Director, InTime));
        Assert.Equal("upphandlingstjanst", Assert.Single(Assert.IsType<ListOutcome.NotApproved>(beyond.Decide(adopt, Director, InTime)).Increases).After.Tjanst);
        var approved = beyond.After(new ListWish.Approve("2028") { Reason = "Dyrare licenser." }, Director, InTime);
        Assert.IsType<ListOutcome.Kept>(approved.Decide(adopt, Director, InTime));
        Assert.IsType<ListOutcome.NothingToApprove>(approved.Decide(new ListWish.Approve("2028") { Reason = "Igen." }, Director, InTime));
    }

    [Fact]
    public void What_was_approved_is_an_amount_and_a_higher_one_waits_again()
    {
        var approved = Drafted().After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "900"), Leveransansvarig, InTime).After(new ListWish.Approve("2028") { Reason = "Dyrare licenser." }, Director, InTime);
        var (higher, lower) = (approved.After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "901"), Leveransansvarig, InTime), approved.After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "899"), Leveransansvarig, InTime));

        Assert.Equal((1, 0), (Increases.ToApprove(higher, higher.Find(2028)!, higher.Prices(2028)).Count, Increases.ToApprove(lower, lower.Find(2028)!, lower.Prices(2028)).Count));
    }

    [Fact]
    public void Another_unit_or_way_to_pay_waits_for_approval_though_the_amount_is_lower()
    {
        var unit = Drafted().After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "500", "halvtimme"), Leveransansvarig, InTime);

        Assert.True(Assert.Single(Increases.ToApprove(unit, unit.Find(2028)!, unit.Prices(2028))).IsOther);
        var approved = unit.After(new ListWish.Approve("2028") { Reason = "Kortare möten." }, Director, InTime);
        Assert.Empty(Increases.ToApprove(approved, approved.Find(2028)!, approved.Prices(2028)));
        var other = approved.After(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "400", "kvart"), Leveransansvarig, InTime);
        Assert.Single(Increases.ToApprove(other, other.Find(2028)!, other.Prices(2028)));
    }

    [Fact]
    public void A_service_that_is_new_in_an_adopted_list_does_not_jump_during_the_year_without_approval()
    {
        var (tooMuch, pricing) = (new ListWish.ChangePrice("2028", "hedersbeloning", null, "2000", RequirementsChanged: true) { Reason = "Nya krav.", Reference = "Dnr 7" }, Book.Organisation.Rules.Pricing with { AdoptedBy = Domain.People.Role.StrategisktLeveransansvarig });
        var book = Drafted().After(new ListWish.SetPrice("2028", "hedersbeloning", "per-unit", "1900", "ärende"), Leveransansvarig, InTime).After(new ListWish.Propose("2028"), Leveransansvarig, InTime).After(new ListWish.Adopt("2028") { Reference = "§ 12" }, Director, InTime);
        book = book with { Organisation = book.Organisation with { Rules = book.Organisation.Rules with { Pricing = pricing } } };

        Assert.Equal("hedersbeloning", Assert.Single(Assert.IsType<ListOutcome.NotApproved>(book.Decide(tooMuch, Leveransansvarig, InTime)).Increases).After.Tjanst);
        Assert.IsType<ListOutcome.Kept>(book.Decide(tooMuch with { Amount = "1938" }, Leveransansvarig, InTime));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@timme")]
    [InlineData("-timme")]
    [InlineData("tim\nme")]
    public void A_unit_or_reference_that_a_spreadsheet_could_take_for_a_formula_is_refused(string text)
    {
        Assert.True(Assert.IsType<ListOutcome.BadText>(Drafted().Decide(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "861", text), Leveransansvarig, InTime)).IsPlain);
        Assert.True(Assert.IsType<ListOutcome.BadText>(Proposed().Decide(new ListWish.Adopt("2028") { Reference = text }, Director, InTime)).IsPlain);
    }

    [Fact]
    public void A_price_that_the_services_form_does_not_have_is_refused_with_those_that_it_has()
    {
        var off = Assert.IsType<ListOutcome.BasisOff>(Drafted().Decide(new ListWish.SetPrice("2028", "upphandlingstjanst", "yearly-shared", "100"), Leveransansvarig, InTime));

        Assert.Equal([PriceBasis.BaseFee, PriceBasis.PerUnit, PriceBasis.Included], off.Fits);
        Assert.Equal("ingen", Assert.IsType<ListOutcome.UnknownTjanst>(Drafted().Decide(new ListWish.SetPrice("2028", "ingen", null, "100"), Leveransansvarig, InTime)).Given);
    }

    [Fact]
    public void Who_decides_is_told_which_totals_cannot_be_divided_yet()
    {
        var kept = Assert.IsType<ListOutcome.Kept>(Drafted().Decide(new ListWish.Propose("2028"), Leveransansvarig, InTime)).Change;

        Assert.Equal(kept.Prices.Where(p => p.Basis is PriceBasis.YearlyShared).Select(p => p.Tjanst), kept.Undivided);
        Assert.Equal(2027, Assert.IsType<ListOutcome.Kept>(Book.Decide(new ListWish.Draft("2028"), Leveransansvarig, InTime)).Change.KeysFrom);
    }

    [Theory]
    [InlineData(100, 101.5)]
    [InlineData(33.33, 33.82)]
    [InlineData(0.01, 0.01)]
    public void The_highest_price_that_a_cap_allows_is_rounded_down_to_the_ore(decimal last, decimal highest) => Assert.Equal(highest, Increases.Highest(Money.FromKronor(last), 1.5m).Kronor);

    [Fact]
    public void Nobody_may_go_beyond_the_cap()
    {
        Assert.Equal(10, Assert.IsType<ListOutcome.BeyondCap>(Drafted().Decide(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "946.01"), Leveransansvarig, InTime)).CapPercent);
        Assert.IsType<ListOutcome.Kept>(Drafted().Decide(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "946"), Leveransansvarig, InTime));
        Assert.IsType<ListOutcome.BeyondCap>(Book.Decide(new ListWish.Draft("2028", Percent: "10.5"), Leveransansvarig, InTime));
    }

    [Fact]
    public void After_the_day_when_it_was_to_be_ready_a_step_needs_a_reason_and_is_marked_late()
    {
        var (propose, adopt) = (new ListWish.Propose("2028"), new ListWish.Adopt("2028") { Reference = "§ 12" });

        Assert.Equal(new DateOnly(2027, 8, 31), Assert.IsType<ListOutcome.LateNeedsReason>(Drafted().Decide(propose, Leveransansvarig, TooLate)).ReadyBy);
        Assert.IsType<ListOutcome.LateNeedsReason>(Proposed().Decide(adopt, Director, TooLate));
        Assert.IsType<ListOutcome.LateNeedsReason>(Book.Decide(new ListWish.Draft("2028"), Leveransansvarig, TooLate));
        Assert.True(Assert.IsType<ListOutcome.Kept>(Drafted().Decide(propose with { Reason = "Sen budget." }, Leveransansvarig, TooLate)).Change.Late);
        Assert.False(Assert.IsType<ListOutcome.Kept>(Drafted().Decide(propose, Leveransansvarig, new(2027, 8, 31))).Change.Late);
    }

    [Fact]
    public void Where_a_proposal_is_enough_to_be_ready_a_later_decision_is_not_late()
    {
        var book = Proposed() with { };
        book = book with { Organisation = book.Organisation with { Rules = book.Organisation.Rules with { Pricing = new() { ReadyMeans = PriceListState.Proposed } } } };

        Assert.False(Assert.IsType<ListOutcome.Kept>(book.Decide(new ListWish.Adopt("2028") { Reference = "§ 12" }, Director, TooLate)).Change.Late);
    }

    [Fact]
    public void A_price_of_an_adopted_list_changes_only_with_its_requirements()
    {
        var change = new ListWish.ChangePrice("2027", "upphandlingstjanst", null, "870", RequirementsChanged: true) { Reason = "Ny kravspecifikation.", Reference = "Dnr 7" };

        Assert.Equal([(null, 86_000), (new DateOnly(2027, 6, 1), 87_000)], Book.After(change, Director, InTime).Prices(2027).Where(p => p.Tjanst == "upphandlingstjanst").Select(p => (p.From, (int)p.Amount.Ore)));
        Assert.Equal(new DateOnly(2027, 5, 1), Book.After(change with { From = "2027-05" }, Director, InTime).Prices(2027).Last(p => p.Tjanst == "upphandlingstjanst").From);
        Assert.Equal((null, 87_000), Book.After(change, Director, new(2026, 11, 21)).Prices(2027).Where(p => p.Tjanst == "upphandlingstjanst").Select(p => (p.From, (int)p.Amount.Ore)).Single());
        Assert.Equal((new DateOnly(2027, 5, 1), new DateOnly(2027, 12, 1)), Assert.IsType<ListOutcome.MonthOff>(Book.Decide(change with { From = "2027-04" }, Director, InTime)) is var off ? (off.First, off.Last) : default);
        Assert.IsType<ListOutcome.MonthOff>(Book.Decide(change with { From = "2028-01" }, Director, InTime));
        Assert.IsType<ListOutcome.NotAMonth>(Book.Decide(change with { From = "juni" }, Director, InTime));
        Assert.IsType<ListOutcome.RequirementsNotChanged>(Book.Decide(change with { RequirementsChanged = false }, Director, InTime));
        Assert.IsType<ListOutcome.NeedsReason>(Book.Decide(change with { Reason = " " }, Director, InTime));
        Assert.IsType<ListOutcome.NeedsReference>(Book.Decide(change with { Reference = null }, Director, InTime));
        Assert.IsType<ListOutcome.NotAllowed>(Book.Decide(change, Leveransansvarig, InTime));
        Assert.IsType<ListOutcome.Past>(Book.Decide(change with { Year = "2026" }, Director, InTime));
        Assert.IsType<ListOutcome.WrongState>(Proposed().Decide(change with { Year = "2028" }, Director, InTime));
        Assert.IsType<ListOutcome.WrongState>(Book.Decide(new ListWish.SetPrice("2027", "upphandlingstjanst", null, "870"), Leveransansvarig, InTime));
    }

    [Fact]
    public void A_list_is_sent_back_with_a_reason_and_proposed_again()
    {
        Assert.IsType<ListOutcome.NeedsReason>(Proposed().Decide(new ListWish.SendBack("2028"), Director, InTime));
        var again = Proposed().After(new ListWish.SendBack("2028") { Reason = "Se över timpriset." }, Director, InTime).After(new ListWish.Propose("2028"), Leveransansvarig, InTime);
        Assert.Equal((PriceListState.Proposed, 4), (again.Find(2028)!.State, again.VersionOf(2028)));
    }

    public static TheoryData<ListWish, Type> Refused => new()
    {
        { new ListWish.Draft("2027"), typeof(ListOutcome.Exists) },
        { new ListWish.Draft("28"), typeof(ListOutcome.NotAYear) },
        { new ListWish.Draft("2024"), typeof(ListOutcome.Past) },
        { new ListWish.Draft("2029", "2024"), typeof(ListOutcome.NoSuchList) },
        { new ListWish.Draft("2029", Percent: "mycket"), typeof(ListOutcome.NotAPercent) },
        { new ListWish.Draft("2029", Percent: "2.0001"), typeof(ListOutcome.NotAPercent) },
        { new ListWish.SetPrice("2031", "upphandlingstjanst", null, "1"), typeof(ListOutcome.NoSuchList) },
        { new ListWish.SetPrice("2028", "ingen", null, "1"), typeof(ListOutcome.UnknownTjanst) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", "hourly", "1"), typeof(ListOutcome.UnknownBasis) },
        { new ListWish.SetPrice("2028", "aldre-direkt", null, "1"), typeof(ListOutcome.NeedsBasis) },
        { new ListWish.SetPrice("2028", "hedersbeloning", null, "1"), typeof(ListOutcome.NeedsBasis) },
        { new ListWish.SetPrice("2028", "hedersbeloning", "per-unit", "1"), typeof(ListOutcome.NeedsUnit) },
        { new ListWish.SetPrice("2028", "stoppa-faktura", "included", "1", "ärende"), typeof(ListOutcome.IncludedIsFree) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", null, "-1"), typeof(ListOutcome.NotAnAmount) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", null, "1,005"), typeof(ListOutcome.NotAnAmount) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", null, "99999999999999999999999"), typeof(ListOutcome.NotAnAmount) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", null, "1", "tim\u202Eme"), typeof(ListOutcome.BadText) },
        { new ListWish.SetPrice("2028", "upphandlingstjanst", null, "877.20"), typeof(ListOutcome.Already) },
        { new ListWish.RemovePrice("2028", "upphandlingstjanst", "base-fee"), typeof(ListOutcome.NoSuchPrice) },
        { new ListWish.Propose("2028") { Reason = new string('x', 501) }, typeof(ListOutcome.BadText) },
        { new ListWish.Propose("2028") { Seen = 0 }, typeof(ListOutcome.Stale) },
        { new ListWish.Propose("2027"), typeof(ListOutcome.WrongState) },
        { new ListWish.Adopt("2028") { Reference = "§ 12" }, typeof(ListOutcome.WrongState) },
        { new ListWish.SendBack("2028") { Reason = "x" }, typeof(ListOutcome.Already) },
        { new ListWish.Adopt("2027") { Reference = "§ 12" }, typeof(ListOutcome.Already) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused(ListWish wish, Type why) => Assert.IsType(why, Drafted().Decide(wish, wish is ListWish.Adopt ? Director : Leveransansvarig, InTime));

    [Theory]
    [InlineData("2027-05-11", typeof(ListOutcome.InTheFuture))]
    [InlineData("11/5", typeof(ListOutcome.NotADate))]
    public void A_list_is_decided_on_a_day_that_has_come(string day, Type why) =>
        Assert.IsType(why, Proposed().Decide(new ListWish.Adopt("2028", day) { Reference = "§ 12" }, Director, InTime));

    [Fact]
    public void A_list_is_adopted_with_a_reference() => Assert.IsType<ListOutcome.NeedsReference>(Proposed().Decide(new ListWish.Adopt("2028"), Director, InTime));

    [Fact]
    public void Lists_never_overlap()
    {
        var odd = Book with { Organisation = Book.Organisation with { PriceLists = [.. Book.Organisation.PriceLists, new(2029, "nämnden", new(2027, 1, 1), new(2028, 7, 1), new(2029, 6, 30), null)] } };

        Assert.Equal(2029, Assert.IsType<ListOutcome.Overlaps>(odd.Decide(new ListWish.Draft("2028"), Leveransansvarig, InTime)).With.Year);
    }

    [Fact]
    public void An_empty_list_is_not_proposed() =>
        Assert.IsType<ListOutcome.Empty>(Book.After(new ListWish.Draft("2028", "-"), Leveransansvarig, InTime).Decide(new ListWish.Propose("2028"), Leveransansvarig, InTime));

    [Fact]
    public void A_tjansteansvarig_sets_the_prices_of_their_own_area_and_nothing_else()
    {
        var owner = Organisations.TjansteansvarigEkonomi;

        Assert.IsType<ListOutcome.Kept>(Drafted().Decide(new ListWish.SetPrice("2028", "leverantorsreskontra", null, "1010000"), owner, InTime));
        Assert.IsType<ListOutcome.NotAllowed>(Drafted().Decide(new ListWish.SetPrice("2028", "upphandlingstjanst", null, "870"), owner, InTime));
        Assert.IsType<ListOutcome.NotAllowed>(Book.Decide(new ListWish.Draft("2028"), owner, InTime));
        Assert.IsType<ListOutcome.NotAllowed>(Drafted().Decide(new ListWish.Propose("2028"), owner, InTime));
    }

    [Fact]
    public void Who_may_take_a_step_is_what_the_pack_says_and_nobody_else()
    {
        Person?[] others = [null, Organisations.Budgetuppfoljare, Organisations.Kundansvarig, Organisations.Staff, Administrator];
        ListWish[] wishes = [new ListWish.Draft("2028"), new ListWish.Propose("2028"), new ListWish.SendBack("2028") { Reason = "x" }, new ListWish.Adopt("2028") { Reference = "x" }, new ListWish.Approve("2028") { Reason = "x" }, new ListWish.SetPrice("2028", "upphandlingstjanst", null, "1")];

        Assert.All(from wish in wishes from who in others select (wish, who), pair => Assert.IsType<ListOutcome.NotAllowed>(Proposed().Decide(pair.wish, pair.who, InTime)));
        var byAdministrator = Book with { Organisation = Book.Organisation with { Rules = Book.Organisation.Rules with { Pricing = new() { AdoptedBy = Role.Administrator } } } };
        Assert.Equal((Role.Administrator, null), (ListRights.For(ListStep.Adopt, Standing.Alone(Administrator), byAdministrator.Organisation), ListRights.For(ListStep.Adopt, Standing.Alone(Director), byAdministrator.Organisation)));
    }

    [Fact]
    public void One_who_heads_a_buying_administration_draws_up_nothing() =>
        Assert.IsType<ListOutcome.NotAllowed>(Book.Decide(new ListWish.Draft("2028"), Leveransansvarig with { Forvaltning = "farsta" }, InTime));
}
