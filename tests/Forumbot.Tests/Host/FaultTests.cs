using System.Net;
using System.Net.Sockets;
using Forumbot.Features.Data;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_gives_one_apology_without_its_details_and_the_turn_is_not_run_again()
    {
        await using var bot = await BotInTest.Start();
        bot.Slices.Answer = _ => throw new InvalidOperationException("hemligt");

        var answered = await bot.Post(bot.Message("vad kostar lön?", ("locale", "en-GB")));

        Assert.Equal((200, ""), (answered.Status, answered.Body));
        Assert.Single(bot.Slices.Asks);
        Assert.Equal(Texts.Apology.En, Assert.Single(bot.Connector.Sent).Text);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task A_connector_that_says_no_is_offered_nothing_else_and_the_activity_is_taken_again(int status)
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = status;
        var message = bot.Message("hej");

        Assert.Equal(200, (await bot.Post(message)).Status);
        Assert.Equal("Svar på: hej", Assert.Single(bot.Connector.Sent).Text);
        bot.Connector.Status = 201;
        await bot.Post(message);

        Assert.Equal(2, bot.Slices.Asks.Count);
        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task An_answer_that_is_not_taken_now_is_sent_later_and_asked_for_once()
    {
        await using var bot = await BotInTest.Start();
        var message = bot.Message("hej", ("serviceUrl", $"http://127.0.0.1:{ClosedPort()}"));

        await bot.Post(message);
        await bot.Post(message);

        Assert.Single(bot.Slices.Asks);
        Assert.Equal(("a:chat-1", "Svar på: hej", "act-1"), Assert.Single(await bot.Slices.Rows<OutboxMessage>()) is var waits ? (waits.Conversation, waits.Text, waits.Activity) : default);
    }

    [Fact]
    public async Task A_conversation_that_is_closed_is_marked_until_somebody_writes_there_again()
    {
        await using var bot = await BotInTest.Start();
        await bot.Post(bot.Message("hej"));
        await bot.Slices.Until<KnownConversation>(c => c.Count == 1);
        bot.Connector.Status = 403;
        await bot.Post(bot.Message("hej igen"));
        Assert.NotNull(Assert.Single(await bot.Slices.Rows<KnownConversation>()).ClosedAt);
        bot.Connector.Status = 201;

        await bot.Post(bot.Message("är du där?"));

        Assert.Null(Assert.Single(await bot.Slices.Until<KnownConversation>(c => c[0].ClosedAt is null)).ClosedAt);
    }

    [Fact]
    public async Task A_conversation_that_has_said_stop_gets_no_further_message()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 403;

        await bot.Post(bot.Message("hej"));

        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task A_connector_that_is_gone_does_not_trouble_the_caller()
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Message("hej", ("serviceUrl", $"http://127.0.0.1:{ClosedPort()}")));

        Assert.Equal((200, ""), (answered.Status, answered.Body));
        Assert.Single(bot.Slices.Asks);
    }

    [Fact]
    public async Task A_fault_in_a_button_answers_in_the_envelope()
    {
        await using var bot = await BotInTest.Start();
        bot.Slices.Answer = _ => throw new InvalidOperationException("hemligt");

        var answered = await bot.Post(ButtonTests.Execute(bot, "question.ask", """{"text":"hej"}"""));

        Assert.Equal(200, answered.Status);
        Assert.Equal(500, (int)answered.Json["statusCode"]!);
        Assert.Equal(Texts.Apology.Sv, (string)answered.Json["value"]!["message"]!);
        Assert.DoesNotContain("hemligt", answered.Body, StringComparison.Ordinal);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
