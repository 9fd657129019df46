using System.Net;
using System.Net.Sockets;
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

    [Fact]
    public async Task A_connector_that_says_no_is_offered_the_apology_and_nothing_more()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 500;

        var answered = await bot.Post(bot.Message("hej"));

        Assert.Equal(200, answered.Status);
        Assert.Single(bot.Slices.Asks);
        Assert.Equal(2, bot.Connector.Sent.Count);
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
