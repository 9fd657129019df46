using Forumbot.Features.Data;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

/// <summary>Turns that take their time, by a clock that goes as it is told.</summary>
public sealed class PatienceTests
{
    [Fact]
    public async Task An_answer_that_is_not_ready_after_a_second_and_a_half_is_announced_once_by_typing()
    {
        await using var slow = await SlowBot.Start();
        var answered = await slow.Ask(slow.Bot.Message("vad kostar lön?"));

        slow.Clock.Step(TimeSpan.FromSeconds(1.4));
        Assert.Empty(slow.Bot.Connector.Sent);
        slow.Clock.Step(TimeSpan.FromSeconds(0.2));
        Assert.Equal("typing", Assert.Single(await slow.Bot.Connector.Until(1)).Body.GetProperty("type").GetString());
        slow.Clock.Step(TimeSpan.FromSeconds(5));
        slow.Answer();

        Assert.Equal(200, (await answered).Status);
        Assert.Equal(["typing", "message"], slow.Bot.Connector.Sent.Select(s => s.Body.GetProperty("type").GetString()));
        Assert.Empty(await slow.Bot.Slices.Rows<TakenActivity>());
    }

    [Fact]
    public async Task After_thirteen_seconds_the_channel_is_answered_and_the_answer_comes_when_it_is_ready()
    {
        await using var slow = await SlowBot.Start();
        var answered = await slow.Ask(slow.Bot.Message("vad kostar lön?"));

        await slow.WaitUntilLate();
        Assert.Equal((202, ""), (await answered) is var late ? (late.Status, late.Body) : default);
        Assert.Equal(TakenState.Accepted, Assert.Single(await slow.Bot.Slices.Rows<TakenActivity>()).State);
        slow.Answer();

        Assert.Contains("Svar på: vad kostar lön?", (await slow.Bot.Connector.Until(2)).Select(s => s.Text));
        Assert.Equal((TakenState.Done, null), Assert.Single(await slow.Bot.Slices.Until<TakenActivity>(t => t.All(x => x.State == TakenState.Done))) is var taken ? (taken.State, taken.Body) : default);
        Assert.Single(slow.Bot.Slices.Asks);
    }

    [Fact]
    public async Task A_button_is_told_that_its_answer_comes_as_a_message()
    {
        await using var slow = await SlowBot.Start();
        var pressed = ButtonTests.Execute(slow.Bot, "question.ask", """{"text":"vad kostar lön?"}""");
        var answered = await slow.Ask(pressed);

        slow.Clock.Step(TimeSpan.FromSeconds(13));
        var late = await answered;
        slow.Answer();

        Assert.Equal((200, 200, Texts.ComesAsMessage.Sv), (late.Status, (int)late.Json["statusCode"]!, (string)late.Json["value"]!));
        Assert.Equal("Svar på: vad kostar lön?", Assert.Single(await slow.Bot.Connector.Until(1)).Text);
        Assert.Equal(late, await slow.Bot.Post(pressed));
    }

    [Fact]
    public async Task A_search_that_takes_too_long_says_so_and_nothing_comes_after()
    {
        await using var slow = await SlowBot.Start();
        slow.Bot.Slices.Services = [SlicesInTest.Service("kundreskontra", "Kundreskontra")];
        var answered = await slow.Ask(slow.Bot.Activity("invoke", ("name", "composeExtension/query")));

        slow.Clock.Step(TimeSpan.FromSeconds(13));
        var late = await answered;
        slow.Answer();

        Assert.Equal(Texts.TookTooLong.Sv, (string)late.Json["composeExtension"]!["text"]!);
        Assert.Empty(await slow.Bot.Slices.Rows<TakenActivity>());
    }

    [Fact]
    public async Task A_store_that_is_away_does_not_keep_the_channel_waiting()
    {
        await using var slow = await SlowBot.Start();
        var answered = await slow.Ask(slow.Bot.Message("vad kostar lön?"));
        await using (await slow.Bot.Slices.Locked())
        {
            await slow.WaitUntilLate();
            Assert.False(answered.IsCompleted);
            slow.Clock.Step(TimeSpan.FromSeconds(1.5));
            Assert.Equal(202, (await answered).Status);
        }

        slow.Answer();

        Assert.Contains("Svar på: vad kostar lön?", (await slow.Bot.Connector.Until(2)).Select(s => s.Text));
    }

    [Fact]
    public async Task What_a_process_that_is_no_more_had_accepted_is_worked_on_and_answered_once()
    {
        using var store = Data.SqliteStore.WithTables();
        using SlicesInTest slices = new(store), other = new(store);
        await using var connector = await ConnectorStub.Start();
        await using (var before = await BotInTest.Start())
        {
            var message = before.Message("vad kostar lön?", ("serviceUrl", connector.Url), ("value", System.Text.Json.Nodes.JsonNode.Parse("""{"a":"å"}""")));
            var pressed = ButtonTests.Execute(before, "question.wrong", """{"text":"reskontra?","intent":"lead-time"}""");
            pressed["serviceUrl"] = connector.Url;
            await slices.Add(Left("msteams|a:chat-1|act-1", message.ToJsonString()));
            await slices.Add(Left("msteams|a:chat-1|act-2", pressed.ToJsonString()));
        }

        await using var bot = await BotInTest.Start(slices: slices);
        await using var beside = await BotInTest.Start(slices: other);

        Assert.All(await slices.Until<TakenActivity>(t => t.All(x => x.State == TakenState.Done)), t => Assert.Equal(TakenState.Done, t.State));
        Assert.Equal(2, (await slices.Until<OutboxMessage>(m => m.Count(x => x.State == OutboxState.Sent) == 2)).Count);
        Assert.Equal(["Svar på: vad kostar lön?", Features.Questions.CallWrong.Thanks.Sv], connector.Sent.Select(s => s.Text).Order());
    }

    private static TakenActivity Left(string key, string body) => new()
    {
        Key = key,
        At = DateTimeOffset.UtcNow.AddMinutes(-5),
        State = TakenState.Accepted,
        Body = body,
        Worker = "gone",
        WorkerUntil = DateTimeOffset.UtcNow.AddMinutes(-4),
        Attempts = 1,
    };
}
