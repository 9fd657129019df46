using Forumbot.Teams.Connector;
using Forumbot.Teams.Connector.Limiting;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Connector.Limiting;

public sealed class SendBookTests
{
    private static readonly SendLimits Small = new([new(2, TimeSpan.FromTicks(3)), new(3, TimeSpan.FromTicks(7))], new(4, TimeSpan.FromTicks(5)));

    /// <summary>A call: how long after the one before, to which conversation, and how long it may wait.</summary>
    private static readonly Arbitrary<(int After, int Conversation, int Most)[]> Calls =
        (from after in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(4, 12)))
         from conversation in Gen.Choose(0, 3)
         from most in Gen.Choose(0, 15)
         select (after, conversation, most)).ArrayOf().ToArbitrary();

    [Fact]
    public void No_window_is_ever_exceeded_and_no_call_waits_longer_than_it_must() => Prop.ForAll(Calls, calls =>
    {
        var book = new SendBook(Small);
        var booked = new List<(int Conversation, long At)>();
        long now = 0;
        foreach (var (after, conversation, most) in calls)
        {
            now += after;
            var wait = book.Book(Key(conversation), "", now, most);
            if (wait != FirstThatFits(booked, conversation, now) - now) return false;
            if (wait <= most) booked.Add((conversation, now + wait));
        }

        return Holds(booked, Small);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Typing_takes_at_most_half_of_a_window_and_never_holds_up_its_own_message() => Prop.ForAll(Calls, calls =>
    {
        var book = new SendBook(Small);
        var booked = new List<(int Conversation, long At)>();
        long now = 0;
        foreach (var (after, conversation, _) in calls)
        {
            now += after;
            if (book.BookTyping(Key(conversation)!, "", now)) booked.Add((conversation, now));
        }

        return Holds(booked, new([new(1, TimeSpan.FromTicks(3)), new(1, TimeSpan.FromTicks(7))], new(2, TimeSpan.FromTicks(5))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Teams_limits_hold_for_a_conversation_that_is_written_to_all_the_time()
    {
        var book = new SendBook(SendLimits.Teams);
        var booked = new List<(int Conversation, long At)>();
        for (long now = 0; now < TimeSpan.FromMinutes(90).Ticks; now += TimeSpan.FromMilliseconds(170).Ticks)
            if (book.Book("c", "", now, most: 0) == 0) booked.Add((0, now));

        Assert.True(Holds(booked, SendLimits.Teams));
        // 60 per 30 s would be 10,800 in 90 minutes; 1,800 per hour let half an hour pass without.
        Assert.InRange(booked.Count, 3500, 3600);
    }

    [Fact]
    public void Teams_limits_hold_for_a_tenant_that_all_conversations_are_written_to_at_once()
    {
        var book = new SendBook(SendLimits.Teams);
        var booked = Enumerable.Range(0, 200).Select(c => (c, book.Book($"c{c}", "t", 0, TimeSpan.FromHours(1).Ticks))).ToList();

        Assert.True(Holds(booked, SendLimits.Teams));
        Assert.Equal(TimeSpan.FromSeconds(200 / 30).Ticks, booked.Max(b => b.Item2));
        Assert.Equal(0, book.Book("c", "another tenant", 0, 0));
    }

    [Fact]
    public void A_call_that_is_put_off_takes_nobodys_place()
    {
        var book = new SendBook(new([new(1, TimeSpan.FromTicks(10))], new(100, TimeSpan.FromTicks(10))));

        Assert.Equal(0, book.Book("c", "", 0, 5));
        Assert.Equal(9, book.Book("c", "", 1, 5));
        Assert.Equal(5, book.Book("c", "", 5, 5));
    }

    [Fact]
    public void Conversations_that_nobody_writes_to_are_forgotten()
    {
        var book = new SendBook(SendLimits.Teams);
        for (var minute = 0; minute < 300; minute++)
            for (var conversation = 0; conversation < 10; conversation++)
                book.Book($"{minute}/{conversation}", "t", minute * TimeSpan.FromMinutes(1).Ticks, 0);

        Assert.InRange(book.Count, 1, 10 * 61 + 1);
    }

    private static string? Key(int conversation) => conversation == 0 ? "none" : $"c{conversation}";

    /// <summary>By trying one moment after the other.</summary>
    private static long FirstThatFits(List<(int Conversation, long At)> booked, int conversation, long now)
    {
        var own = booked.Where(b => b.Conversation == conversation).Select(b => b.At).DefaultIfEmpty(now).Max();
        for (var at = Math.Max(now, own); ; at++)
            if (Holds([.. booked, (conversation, at)], Small)) return at;
    }

    private static bool Holds(List<(int Conversation, long At)> booked, SendLimits limits) =>
        booked.GroupBy(b => b.Conversation).All(own => limits.PerConversation.All(w => Holds(own.Select(b => b.At), w)))
        && Holds(booked.Select(b => b.At), limits.PerTenant);

    /// <summary>In no stretch are there more than the window allows: one more than that many in a row take at least its length.</summary>
    private static bool Holds(IEnumerable<long> times, SendWindow window)
    {
        var sorted = times.Order().ToList();
        return sorted.Zip(sorted.Skip(window.Most)).All(p => p.Second - p.First >= window.Within.Ticks);
    }
}
