using System.Text.Json.Nodes;
using Forumbot.Features.Data;

namespace Forumbot.Tests.Host;

public sealed class TurnsTests
{
    [Fact]
    public async Task What_is_delivered_again_while_it_is_worked_on_or_after_gets_the_same_answer_and_is_not_answered_twice()
    {
        await using var bot = await BotInTest.Start();
        var ready = new TaskCompletionSource();
        bot.Slices.Ready = ready.Task;
        var pressed = ButtonTests.Execute(bot, "question.ask", """{"text":"vad kostar lön?"}""");

        var (first, second) = (bot.Post(pressed), bot.Post(pressed));
        await Task.Delay(100);
        ready.SetResult();
        var third = await bot.Post(pressed);

        Assert.Equal(third, await first);
        Assert.Equal(third, await second);
        Assert.Single(bot.Slices.Asks);
        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_or_no_id_is_another_activity()
    {
        await using var bot = await BotInTest.Start();
        JsonObject Message(string? id, string conversation) => bot.Message("hej", ("id", id), ("conversation", new JsonObject { ["id"] = conversation }));

        foreach (var (id, conversation) in new[] { ("1", "a:x"), ("1", "a:y"), (null, "a:x"), (null, "a:x"), ("", "a:x") }) await bot.Post(Message(id, conversation));

        Assert.Equal(5, bot.Slices.Asks.Count);
    }

    [Fact]
    public async Task A_question_writes_nothing_but_where_it_was_asked()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("hej"));
        await bot.Slices.Until<KnownConversation>(c => c.Count == 1);

        Assert.Empty(await bot.Slices.Rows<TakenActivity>());
        Assert.Empty(await bot.Slices.Rows<OutboxMessage>());
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    public async Task A_message_that_is_edited_taken_back_or_liked_is_not_answered_again(string type)
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(200, (await bot.Post(bot.Activity(type, ("text", "vad kostar lön?"), ("replyToId", "act-0")))).Status);
        Assert.Empty(bot.Slices.Asks);
        Assert.Empty(bot.Connector.Sent);
    }
}
