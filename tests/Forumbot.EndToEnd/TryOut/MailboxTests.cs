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
        Assert.True(mailboxes.TryFind(Conversation(0), out _));
        mailboxes.Open(Session(Mailboxes.Most));

        Assert.True(mailboxes.TryFind(Conversation(0), out _));
        Assert.False(mailboxes.TryFind(Conversation(1), out _));
    }

    [Theory]
    [InlineData("19:0123456789abcdef0123456789abcdef@thread.tacv2")]
    [InlineData("19:x@thread.tacv2;messageid=1700000000000")]
    [InlineData("a:tryout-anna")]
    public void A_conversation_outside_the_page_is_nobodys(string conversation) => Assert.False(new Mailboxes().TryFind(conversation, out _));

    private static string Session(int n) => $"{n:x32}";

    private static string Conversation(int n) => $"19:x@thread.tacv2;messageid={Session(n)}";

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
