using System.Text.Json.Nodes;
using Forumbot.Commands;
using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Host;
using Forumbot.Tests.Deliveries;

namespace Forumbot.Tests.Commands;

public sealed class OutboxCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose()
    {
        _shell.Slices.Dispose();
        _shell.Dispose();
    }

    [Fact]
    public async Task An_empty_outbox_says_so_beside_the_results()
    {
        var ran = await _shell.Run("outbox");

        Assert.Equal((CommandLine.Done, ""), (ran.Code, ran.Out));
        Assert.Contains("empty", ran.Error, StringComparison.Ordinal);
        Assert.Equal("[]\n", (await _shell.Run("outbox", "--json")).Out);
    }

    [Fact]
    public async Task Each_message_that_is_not_sent_is_a_line_with_why()
    {
        await Post("Första raden\n\u001b[2Jandra " + new string('x', 100), new SendOutcome.Refused("refused (413)"));
        await Post("skickad", new SendOutcome.Taken("1"));

        var ran = await _shell.Run("outbox");

        var fields = Assert.Single(ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split('\t');
        Assert.Equal(["dead", "1 tried", "0 in doubt", "refused (413)", "a:chat"], [fields[1], .. fields[3..7]]);
        Assert.StartsWith("Första raden \uFFFD[2Jandra xxx", fields[7], StringComparison.Ordinal);
        Assert.EndsWith("…", fields[7], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_there_for_programs_too()
    {
        await Post("åäö", new SendOutcome.InDoubt("no answer"), resendInDoubt: false);

        var message = JsonNode.Parse((await _shell.Run("outbox", "--json")).Out)![0]!;

        Assert.Equal(("in doubt", "a:chat", "send", 1, 1, "no answer", "åäö"),
            ((string)message["state"]!, (string)message["conversation"]!, (string)message["kind"]!, (int)message["attempts"]!, (int)message["doubts"]!, (string)message["fault"]!, (string)message["text"]!));
    }

    [Fact]
    public async Task What_is_dead_or_in_doubt_is_sent_again_as_the_last_of_its_conversation()
    {
        var doubt = await Post("tveksam", new SendOutcome.InDoubt("no answer"), resendInDoubt: false);
        await Post("stängd", new SendOutcome.Closed());
        await Post("avvisad", new SendOutcome.Refused("refused (400)"));

        Assert.Equal("2 messages wait to be sent again.\n", (await _shell.Run("outbox", "resend", "--all-dead")).Out);
        Assert.Equal("1 message waits to be sent again.\n", (await _shell.Run("outbox", "resend", doubt)).Out);

        var outbox = await Delivered.Outbox(_shell.Slices.Store);
        Assert.Equal([("stängd", OutboxState.Waiting), ("avvisad", OutboxState.Waiting), ("tveksam", OutboxState.Waiting)], outbox.Select(m => (m.Text, m.State)));
        Assert.Equal("stängd", Assert.Single(await Take()).Reply.Text);
    }

    [Fact]
    public async Task A_message_is_dropped_unless_it_is_being_sent()
    {
        var id = await Post("avvisad", new SendOutcome.Refused("refused (400)"));
        await Post("väntar", null);
        var busy = Assert.Single(await Take());

        Assert.Equal(CommandLine.Done, (await _shell.Run("outbox", "drop", id)).Code);
        Assert.Equal(CommandLine.Refused, (await _shell.Run("outbox", "drop", busy.Id)).Code);

        Assert.Equal("väntar", Assert.Single(await Delivered.Outbox(_shell.Slices.Store)).Text);
    }

    [Theory]
    [InlineData(CommandLine.Usage, "resend")]
    [InlineData(CommandLine.Usage, "resend", "x", "--all-dead")]
    [InlineData(CommandLine.Usage, "drop")]
    [InlineData(CommandLine.Usage, "send")]
    [InlineData(CommandLine.Refused, "resend", "no-such")]
    [InlineData(CommandLine.Refused, "drop", "no-such")]
    public async Task What_cannot_be_done_says_why_and_what_next(int code, params string[] args)
    {
        var ran = await _shell.Run(["outbox", .. args]);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.NotEmpty(ran.Error);
    }

    private DeliverySlices Deliveries => _shell.Slices.Slices.Deliveries;

    private Task<IReadOnlyList<ToSend>> Take() => Deliveries.TakeDue(10, "me", [], Pace.Usual, default);

    /// <returns>The id of the message that somebody's act left, after an attempt to send it.</returns>
    private async Task<string> Post(string text, SendOutcome? outcome, bool resendInDoubt = true)
    {
        await Deliveries.Post(Delivered.Chat(), Delivered.Message(text, resendInDoubt: resendInDoubt), mayHaveArrived: false, after: null, default);
        if (outcome is null) return "";
        var taken = Assert.Single(await Take());
        await Deliveries.Record(taken.Id, "me", outcome, Pace.Usual, default);
        return taken.Id;
    }
}
