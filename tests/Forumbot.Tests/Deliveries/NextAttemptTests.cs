using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Deliveries;

public sealed class NextAttemptTests
{
    private static readonly Gen<SendOutcome> Outcomes = Gen.Frequency(
        (2, Gen.Constant<SendOutcome>(new SendOutcome.Taken("1"))),
        (6, Gen.Choose(-5, 100_000).Select(seconds => (SendOutcome)new SendOutcome.Later("busy (429)", seconds % 3 == 0 ? null : TimeSpan.FromSeconds(seconds)))),
        (1, Gen.Constant<SendOutcome>(new SendOutcome.Refused("refused (400)"))),
        (1, Gen.Constant<SendOutcome>(new SendOutcome.Closed())),
        (4, Gen.Constant<SendOutcome>(new SendOutcome.InDoubt("no answer"))));

    private static readonly Gen<(OutgoingKind Kind, bool Resend, SendOutcome[] Outcomes)> Lives =
        from kind in Gen.Elements(Enum.GetValues<OutgoingKind>())
        from resend in Gen.Elements(true, false)
        from outcomes in Outcomes.ArrayOf(40)
        select (kind, resend, outcomes);

    [Fact]
    public void Every_message_comes_to_an_end_and_may_arrive_twice_only_where_it_may_be_sent_again() => Prop.ForAll(Lives.ToArbitrary(), life =>
    {
        var (waits, doubts) = Live(life.Kind, life.Resend, life.Outcomes);

        Assert.InRange(waits.Count, 0, Pace.MostAttempts);
        if (life.Kind is OutgoingKind.Send) Assert.InRange(doubts, 0, life.Resend ? 2 : 1);
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, Pace.LongestWait));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(true, "Wait,Held")]
    [InlineData(false, "Held")]
    public void What_may_have_arrived_is_sent_once_more_at_most(bool resend, string steps)
    {
        var taken = new List<string>();
        for (var doubts = 1; taken.LastOrDefault() is null or "Wait"; doubts++)
            taken.Add(Step(new SendOutcome.InDoubt("no answer"), new(OutgoingKind.Send, resend, doubts, doubts)).GetType().Name);

        Assert.Equal(steps, string.Join(',', taken));
    }

    [Fact]
    public void The_channels_own_wish_is_honoured_and_never_shortened() => Prop.ForAll(Gen.Choose(1, 20_000).Zip(Gen.Choose(0, 1000)).ToArbitrary(), given =>
    {
        var asked = TimeSpan.FromSeconds(given.Item1);
        var wait = Assert.IsType<NextStep.Wait>(NextAttempt.After(new SendOutcome.Later("busy (429)", asked), new(OutgoingKind.Send, true, 3, 0), Pace.Usual, given.Item2 / 1000.0));

        Assert.InRange(wait.For, asked, asked * 1.25 + TimeSpan.FromMilliseconds(1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_wish_a_message_is_tried_for_about_a_day()
    {
        var waits = new List<TimeSpan>();
        for (var attempts = 1; Step(new SendOutcome.Later("not reached", null), new(OutgoingKind.Send, true, attempts, 0)) is NextStep.Wait wait; attempts++) waits.Add(wait.For);

        Assert.Equal(TimeSpan.FromSeconds(5), waits[0]);
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(TimeSpan.FromTicks(waits.Sum(w => w.Ticks)), TimeSpan.FromHours(20), TimeSpan.FromHours(28));
    }

    [Fact]
    public void What_waits_for_the_bots_own_limits_waits_and_is_not_given_up() =>
        Assert.Equal(new NextStep.Wait(TimeSpan.FromSeconds(40), "too many at once"), Step(new SendOutcome.NotYet(TimeSpan.FromSeconds(40)), new(OutgoingKind.Send, true, 99, 0)));

    [Fact]
    public void What_the_channel_refuses_for_good_is_not_tried_again()
    {
        Assert.Equal(new NextStep.GivenUp("refused (413)"), Step(new SendOutcome.Refused("refused (413)"), new(OutgoingKind.Send, true, 1, 0)));
        Assert.Equal(new NextStep.GivenUp("closed"), Step(new SendOutcome.Closed(), new(OutgoingKind.Send, true, 1, 0)));
    }

    private static NextStep Step(SendOutcome outcome, Tries tries) => NextAttempt.After(outcome, tries, Pace.Usual, 0);

    /// <summary>A message's life, until it waits no more.</summary>
    private static (List<TimeSpan> Waits, int Doubts) Live(OutgoingKind kind, bool resend, SendOutcome[] outcomes)
    {
        var (waits, doubts) = (new List<TimeSpan>(), 0);
        foreach (var (before, outcome) in outcomes.Index())
        {
            if (outcome is SendOutcome.InDoubt) doubts++;
            if (NextAttempt.After(outcome, new(kind, resend, before + 1, doubts), Pace.Usual, 0.5) is not NextStep.Wait wait) return (waits, doubts);
            waits.Add(wait.For);
        }

        throw new InvalidOperationException("It never came to an end.");
    }
}
