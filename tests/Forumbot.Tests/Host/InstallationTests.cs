using System.Text.Json.Nodes;
using Forumbot.Domain.Questions;

namespace Forumbot.Tests.Host;

public sealed class InstallationTests
{
    [Fact]
    public async Task An_installation_told_twice_at_once_is_welcomed_once_with_help()
    {
        await using var bot = await BotInTest.Start();

        var answered = await Task.WhenAll(bot.Post(Added(bot)), bot.Post(Installed(bot, "add")), bot.Post(Added(bot)), bot.Post(Installed(bot, "add")));

        Assert.All(answered, a => Assert.Equal(200, a.Status));
        Assert.Equal("Svar på: hjälp", Assert.Single(bot.Connector.Sent).Text);
    }

    [Fact]
    public async Task Each_conversation_is_welcomed_in_its_language()
    {
        await using var bot = await BotInTest.Start();
        var other = Installed(bot, "add");
        (other["conversation"], other["locale"]) = (new JsonObject { ["id"] = "a:chat-2" }, "en-US");

        await bot.Post(Added(bot));
        await bot.Post(other);

        Assert.Equal([Language.Swedish, Language.English], bot.Slices.Asks.Select(a => a.Locale));
        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task A_welcome_that_did_not_arrive_is_tried_by_the_second_telling()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 502;
        await bot.Post(Added(bot));
        bot.Connector.Status = 201;

        await bot.Post(Installed(bot, "add"));
        await bot.Post(Added(bot));

        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task After_a_removal_the_bot_is_new_again()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(Installed(bot, "add"));
        await bot.Post(Installed(bot, "remove"));
        await bot.Post(Added(bot));

        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task An_upgrade_another_member_or_a_renamed_channel_is_no_welcome()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(Installed(bot, "add-upgrade"));
        await bot.Post(bot.Activity("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:someone" }, null))));
        await bot.Post(bot.Activity("conversationUpdate", ("channelData", new JsonObject { ["eventType"] = "channelRenamed" })));

        Assert.Empty(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("something.new")]
    public async Task Kinds_that_need_no_answer_get_none(string type)
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(200, (await bot.Post(bot.Activity(type, ("text", "hej")))).Status);
        Assert.Equal(200, (await bot.Post(new JsonObject { ["type"] = type })).Status);
        Assert.Empty(bot.Connector.Sent);
    }

    private static JsonObject Added(BotInTest bot) =>
        bot.Activity("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:farsta" }, new JsonObject { ["id"] = "28:bot" })));

    private static JsonObject Installed(BotInTest bot, string action) => bot.Activity("installationUpdate", ("action", action));
}
