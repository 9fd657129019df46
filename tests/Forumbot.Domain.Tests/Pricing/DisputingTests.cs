using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class DisputingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly DisputeWish Wish = new(2026, "leverantorsreskontra", "antal-fakturor", "480,5", " En skola flyttade. ");

    private static Organisation Stockholm => Organisations.Stockholm;

    private static readonly VolumeDispute Dispute = new("1", 2026, "antal-fakturor", "leverantorsreskontra", "utbildningsforvaltningen", 600, 480.5m, DisputeState.Open);

    [Fact]
    public void A_buyer_disputes_a_volume_of_their_own_with_a_figure_and_a_reason() => Assert.Equal(
        new DisputeOutcome.Opened("utbildningsforvaltningen", Role.Budgetuppfoljare, 600, 480.5m, "En skola flyttade."), Open(Wish));

    public static TheoryData<DisputeWish, Type> Refused => new()
    {
        { Wish with { Key = "aldre" }, typeof(DisputeOutcome.UnknownKey) },
        { Wish with { Year = 2027 }, typeof(DisputeOutcome.UnknownKey) },
        { Wish with { Figure = "" }, typeof(DisputeOutcome.NotAFigure) },
        { Wish with { Figure = "-1" }, typeof(DisputeOutcome.NotAFigure) },
        { Wish with { Figure = "1,005" }, typeof(DisputeOutcome.NotAFigure) },
        { Wish with { Figure = "600,00" }, typeof(DisputeOutcome.SameFigure) },
        { Wish with { Reason = " " }, typeof(DisputeOutcome.NeedsReason) },
        { Wish with { Reason = new string('x', 501) }, typeof(DisputeOutcome.NeedsReason) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused(DisputeWish wish, Type why) => Assert.IsType(why, Open(wish));

    [Fact]
    public void Nobody_else_disputes_and_a_year_that_has_ended_is_settled()
    {
        Assert.All(new[] { null, Organisations.Staff, Organisations.Kundansvarig, Organisations.TjansteansvarigEkonomi }, who => Assert.IsType<DisputeOutcome.MayNotDispute>(Disputing.Open(Stockholm, [], Wish, Standing.Alone(who), Today)));
        Assert.IsType<DisputeOutcome.Past>(Disputing.Open(Stockholm, [], Wish, Standing.Alone(Organisations.Budgetuppfoljare), new(2027, 1, 1)));
    }

    [Fact]
    public void One_dispute_is_open_per_forvaltning_key_and_year()
    {
        Assert.Equal("1", Assert.IsType<DisputeOutcome.Waits>(Disputing.Open(Stockholm, [Dispute], Wish, Standing.Alone(Organisations.Budgetuppfoljare), Today)).Id);
        Assert.IsType<DisputeOutcome.Opened>(Disputing.Open(Stockholm, [Dispute with { State = DisputeState.Rejected }, Dispute with { Year = 2027 }, Dispute with { Forvaltning = "farsta" }], Wish, Standing.Alone(Organisations.Budgetuppfoljare), Today));
    }

    [Fact]
    public void The_tjansteansvarig_of_the_area_answers_and_nobody_else()
    {
        var kept = new DisputeAnswer(1, Accepts: false, null, "Flytten är inräknad.");

        Assert.Equal(new DisputeOutcome.Answered(DisputeState.Rejected, null, null, "Flytten är inräknad."), Answer(kept, Organisations.TjansteansvarigEkonomi));
        Assert.All(new[] { null, Organisations.Budgetuppfoljare, Organisations.Kundansvarig, Organisations.TjansteansvarigEkonomi with { Area = "kontaktcenter" }, Organisations.TjansteansvarigEkonomi with { Forvaltning = "farsta" } },
            who => Assert.IsType<DisputeOutcome.MayNotAnswer>(Answer(kept, who)));
        Assert.IsType<DisputeOutcome.Stale>(Answer(kept with { Seen = 2 }, Organisations.TjansteansvarigEkonomi));
        Assert.IsType<DisputeOutcome.NeedsReason>(Answer(kept with { Sentence = "" }, Organisations.TjansteansvarigEkonomi));
        Assert.IsType<DisputeOutcome.NotAFigure>(Answer(kept with { Accepts = true, Figure = "många" }, Organisations.TjansteansvarigEkonomi));
    }

    [Fact]
    public void A_figure_that_is_accepted_holds_from_the_first_year_whose_list_is_not_adopted()
    {
        var accept = new DisputeAnswer(1, Accepts: true, "500", "Vi har sett flytten.");
        PriceList[] Lists(PriceListState now, PriceListState next) => [.. Stockholm.PriceLists.Where(l => l.Year < 2026), .. Stockholm.PriceLists.Where(l => l.Year >= 2026).Select(l => l with { State = l.Year == 2026 ? now : next })];
        int? Year(PriceListState now, PriceListState next) => Assert.IsType<DisputeOutcome.Answered>(Disputing.Answer(Stockholm with { PriceLists = Lists(now, next) }, Dispute, 1, accept, Standing.Alone(Supplier))).AppliesTo;

        Assert.Equal((2026, 2027, 2028), (Year(PriceListState.Proposed, PriceListState.Draft), Year(PriceListState.Adopted, PriceListState.Proposed), Year(PriceListState.Adopted, PriceListState.Adopted)));
    }

    [Fact]
    public void In_the_disputed_year_the_volume_becomes_the_accepted_figure_whatever_was_known_besides()
    {
        var known = new VolumeAdjustment(2026, "antal-fakturor", "utbildningsforvaltningen", -50, "x", null, false);

        Assert.Equal(-50, Assert.Single(Disputes.Adjustments(Stockholm.KeyVolumes, [known], [Accepted(500, 2026)])).Change);
        Assert.Equal([], Disputes.Adjustments(Stockholm.KeyVolumes, [known], [Accepted(550, 2026)]));
    }

    [Fact]
    public void In_a_later_year_the_volume_changes_by_as_much_and_never_below_nothing()
    {
        KeyVolume[] next = [.. Stockholm.KeyVolumes, new(2027, "antal-fakturor", "utbildningsforvaltningen", 80, false)];

        Assert.Equal((-80, 20), (Assert.Single(Disputes.Adjustments(next, [], [Accepted(500, 2027)])).Change, Assert.Single(Disputes.Adjustments(next, [], [Accepted(620, 2027)])).Change));
        Assert.Empty(Disputes.Adjustments(Stockholm.KeyVolumes, [], [Accepted(500, 2027)]));
    }

    [Fact]
    public void The_last_answer_holds_and_one_of_the_year_itself_before_all()
    {
        KeyVolume[] next = [.. Stockholm.KeyVolumes, new(2027, "antal-fakturor", "utbildningsforvaltningen", 80, false)];
        VolumeDispute At(decimal figure, int day) => Accepted(figure, 2027) with { AnsweredAt = new(2026, 11, day, 0, 0, 0, TimeSpan.Zero) };

        Assert.Equal(10, Assert.Single(Disputes.Adjustments(next, [], [At(610, 3), At(590, 2)])).Change);
        Assert.Equal(-40, Assert.Single(Disputes.Adjustments(next, [], [At(610, 3), At(40, 1) with { Year = 2027, Volume = 80 }])).Change);
    }

    [Fact]
    public void What_is_told_of_a_change_holds_neither_reason_nor_person() =>
        Assert.Equal(("Rättad efter att volymen ifrågasatts.", "Corrected after the volume was disputed."), Disputes.Adjustments(Stockholm.KeyVolumes, [], [Accepted(500, 2026)])[0] is var change ? (change.Reason, change.EnglishReason) : default);

    private static Person Supplier => Organisations.TjansteansvarigEkonomi;

    private static VolumeDispute Accepted(decimal figure, int year) => Dispute with { State = DisputeState.Accepted, Accepted = figure, AppliesTo = year };

    private static DisputeOutcome Open(DisputeWish wish) => Disputing.Open(Stockholm, [], wish, Standing.Alone(Organisations.Budgetuppfoljare), Today);

    private static DisputeOutcome Answer(DisputeAnswer answer, Person? who) => Disputing.Answer(Stockholm, Dispute, 1, answer, Standing.Alone(who));
}
