using System.Text.Json.Nodes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Host;

public sealed class InstallationTests
{
    [Fact]
    public async Task An_installation_told_twice_at_once_is_welcomed_once_with_help()
    {
        await using var bot = await BotInTest.Start();

        var answered = await Task.WhenAll(bot.Post(Added(bot)), bot.Post(Installed(bot, "add")), bot.Post(Added(bot)), bot.Post(Installed(bot, "add")));

        Assert.All(answered, a => Assert.Equal(200, a.Status));
        Assert.Equal("Svar på: hjälp", Assert.Single(await bot.Slices.Rows<OutboxMessage>()).Text);
        Assert.Equal("Svar på: hjälp", Assert.Single(await bot.Connector.Until(1)).Text);
    }

    [Fact]
    public async Task An_installation_told_to_two_processes_and_after_a_restart_is_welcomed_once()
    {
        using var store = SqliteStore.WithTables();
        using SlicesInTest one = new(store), other = new(store), later = new(store);
        await using (var first = await BotInTest.Start(slices: one))
        {
            await using var second = await BotInTest.Start(slices: other);
            await Task.WhenAll(first.Post(Added(first)), second.Post(Installed(first, "add")), second.Post(Added(first)), first.Post(Installed(first, "add")));
        }

        await using var restarted = await BotInTest.Start(slices: later);
        await restarted.Post(Installed(restarted, "add"));

        Assert.Single(await later.Rows<OutboxMessage>());
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
        Assert.Equal(2, (await bot.Connector.Until(2)).Count);
    }

    [Fact]
    public async Task A_welcome_that_was_not_taken_waits_in_the_outbox_and_is_not_said_anew()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 502;

        await bot.Post(Added(bot));
        await bot.Post(Installed(bot, "add"));
        await bot.Connector.Until(1);
        bot.Connector.Status = 201;

        Assert.Equal(OutboxState.Sent, Assert.Single(await bot.Slices.Until<OutboxMessage>(m => m.Any(x => x.State == OutboxState.Sent))).State);
    }

    [Fact]
    public async Task After_a_removal_the_bot_is_new_again()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(Installed(bot, "add"));
        await bot.Connector.Until(1);
        await bot.Post(Installed(bot, "remove"));
        Assert.Empty(await bot.Slices.Rows<KnownConversation>());
        await bot.Post(Added(bot));

        Assert.Equal(2, (await bot.Connector.Until(2)).Count);
    }

    [Fact]
    public async Task A_removal_that_is_told_after_the_next_installation_undoes_nothing()
    {
        await using var bot = await BotInTest.Start();
        var (installed, removed) = (Installed(bot, "add"), Installed(bot, "remove"));
        (installed["timestamp"], removed["timestamp"]) = ("2026-11-21T09:00:00Z", "2026-11-21T08:59:58Z");

        await bot.Post(installed);
        await bot.Post(removed);

        Assert.Single(await bot.Slices.Rows<KnownConversation>());
    }

    [Fact]
    public async Task What_waits_for_a_conversation_is_given_up_when_the_bot_is_removed_from_it()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 503;
        await bot.Post(bot.Message("hej"));
        await bot.Slices.Until<OutboxMessage>(m => m.Any(x => x.State == OutboxState.Waiting && x.Attempts > 0));
        await bot.Slices.Until<KnownConversation>(c => c.Count == 1);

        await bot.Post(Installed(bot, "remove"));

        Assert.Equal((OutboxState.Dead, "removed"), Assert.Single(await bot.Slices.Rows<OutboxMessage>()) is var message ? (message.State, message.Fault) : default);
    }

    [Fact]
    public async Task A_team_is_welcomed_once_wherever_it_is_told_and_its_channels_are_known_until_it_goes()
    {
        await using var bot = await BotInTest.Start();
        bot.Connector.Status = 200;
        bot.Connector.Answer = """{"conversations":[{"id":"19:team@thread.tacv2"},{"id":"19:ekonomi@thread.tacv2","name":"Ekonomi"}]}""";

        await bot.Post(InTeam(Installed(bot, "add"), "19:ekonomi@thread.tacv2"));
        await bot.Post(InTeam(Added(bot), Team));
        await bot.Post(InTeam(Told(bot, "channelCreated", "19:lon@thread.tacv2", "Lön"), Team));
        await bot.Post(InTeam(Told(bot, "channelRenamed", "19:lon@thread.tacv2", "Lön och pension"), Team));

        Assert.Single(await bot.Slices.Rows<OutboxMessage>());
        Assert.Equal(
            [("19:ekonomi@thread.tacv2", "Ekonomi", "channel"), ("19:lon@thread.tacv2", "Lön och pension", "channel"), (Team, "Utbildning", "channel")],
            (await bot.Slices.Rows<KnownConversation>()).Select(c => (c.Id, c.Name, c.Kind)).Order());
        await bot.Post(InTeam(Told(bot, "channelDeleted", "19:lon@thread.tacv2", null), Team));
        Assert.Equal(2, (await bot.Slices.Rows<KnownConversation>()).Count);
        await bot.Post(InTeam(Installed(bot, "remove"), Team));
        Assert.Empty(await bot.Slices.Rows<KnownConversation>());
    }

    [Fact]
    public async Task Where_somebody_writes_is_remembered_once_and_anew_when_its_service_moves()
    {
        await using var bot = await BotInTest.Start();
        await using var moved = await ConnectorStub.Start();

        await bot.Post(bot.Message("hej"));
        var first = Assert.Single(await bot.Slices.Until<KnownConversation>(c => c.Count == 1));
        await bot.Post(bot.Message("hej igen"));
        await bot.Post(bot.Message("och igen", ("serviceUrl", moved.Url)));

        Assert.Equal(("a:chat-1", "personal", Stadskontoret.Farsta.AadObjectId, bot.Connector.Url), (first.Id, first.Kind, first.Person, first.ServiceUrl));
        Assert.Equal(moved.Url, Assert.Single(await bot.Slices.Until<KnownConversation>(c => c[0].ServiceUrl != first.ServiceUrl)).ServiceUrl);
    }

    [Fact]
    public async Task A_thread_is_remembered_as_its_channel_and_a_group_chat_as_itself()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(InTeam(bot.Message("hej"), "19:ekonomi@thread.tacv2;messageid=1"));
        await bot.Post(bot.Message("hej", ("conversation", new JsonObject { ["id"] = "19:grupp@thread.v2", ["conversationType"] = "groupChat", ["name"] = "Budget" })));

        Assert.Equal(
            [("19:ekonomi@thread.tacv2", "channel", Team, null), ("19:grupp@thread.v2", "groupChat", null, "Budget")],
            (await bot.Slices.Until<KnownConversation>(c => c.Count == 2)).Select(c => (c.Id, c.Kind, c.Team, c.Name)).Order());
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

    private const string Team = "19:team@thread.tacv2";

    private static JsonObject InTeam(JsonObject activity, string conversation)
    {
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "channel", ["isGroup"] = true };
        var told = activity["channelData"] as JsonObject ?? [];
        told["team"] = new JsonObject { ["id"] = Team, ["name"] = "Utbildning" };
        activity["channelData"] = told.DeepClone();
        return activity;
    }

    private static JsonObject Told(BotInTest bot, string what, string channel, string? name) =>
        bot.Activity("conversationUpdate", ("channelData", new JsonObject { ["eventType"] = what, ["channel"] = new JsonObject { ["id"] = channel, ["name"] = name } }));

    private static JsonObject Added(BotInTest bot) =>
        bot.Activity("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:farsta" }, new JsonObject { ["id"] = "28:bot" })));

    private static JsonObject Installed(BotInTest bot, string action) => bot.Activity("installationUpdate", ("action", action));
}
