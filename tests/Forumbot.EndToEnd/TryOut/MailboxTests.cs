using Forumbot.TryOut;

namespace Forumbot.EndToEnd.TryOut;

public sealed class MailboxTests
{
    [Fact]
    public async Task Only_the_latest_posts_are_kept()
    {
        var mailbox = new Mailbox("s");
        for (var n = 1; n <= 1000; n++) mailbox.Add("message", $"{n}");

        Assert.Equal(Enumerable.Range(801, 200).Select(n => $"{n}"), await Kept(mailbox, 200));
    }

    [Fact]
    public async Task Large_posts_push_out_the_oldest()
    {
        var mailbox = new Mailbox("s");
        for (var n = 0; n < 30; n++) mailbox.Add("message", new string((char)('a' + n % 26), 40_000));

        Assert.Equal(12, (await Kept(mailbox, 12)).Count);
    }

    [Fact]
    public void The_page_unused_for_longest_gives_way()
    {
        var mailboxes = new Mailboxes();
        for (var n = 0; n < Mailboxes.Most; n++) mailboxes.Open(Session(n));
        Assert.Single(mailboxes.Of(Held(0)));
        mailboxes.Open(Session(Mailboxes.Most));

        Assert.Single(mailboxes.Of(Held(0)));
        Assert.Empty(mailboxes.Of(Held(1)));
    }

    [Fact]
    public void A_channel_is_held_by_all_pages_and_a_thread_of_a_page_by_that_page()
    {
        var mailboxes = new Mailboxes();
        mailboxes.Open(Session(1));
        mailboxes.Open(Session(2));

        Assert.Equal(2, mailboxes.Of(Place.Of("19:x@thread.tacv2")!).Count);
        Assert.Equal(2, mailboxes.Of(Place.Of("19:x@thread.tacv2;messageid=1700000000000")!).Count);
        Assert.Equal(Session(1), Assert.Single(mailboxes.Of(Held(1))).Session);
    }

    [Fact]
    public void Where_the_bot_is_removed_it_is_removed_from_every_thread_and_from_nowhere_else()
    {
        var mailbox = new Mailbox(Session(1));
        mailbox.Uninstall(Held(1));

        Assert.False(mailbox.Takes(Place.Of("19:x@thread.tacv2")!));
        Assert.True(mailbox.Takes(Place.Of("19:y@thread.tacv2")!));
        mailbox.Install(Place.Of("19:x@thread.tacv2")!);
        Assert.True(mailbox.Takes(Held(1)));
    }

    private static string Session(int n) => $"{n:x32}";

    /// <summary>The thread that a page has in a channel.</summary>
    private static Place Held(int n) => Place.Of($"19:x@thread.tacv2;messageid={Session(n)}")!;

    private static async Task<List<string>> Kept(Mailbox mailbox, int count)
    {
        using var stop = new CancellationTokenSource();
        var kept = new List<string>();
        await foreach (var post in mailbox.Read(null, stop.Token))
        {
            if (post.EventType == "message") kept.Add(post.Data);
            if (kept.Count == count) await stop.CancelAsync();
        }

        return kept;
    }
}
