using System.Text.Json.Nodes;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Microsoft.Extensions.DependencyInjection;

namespace Forumbot.Tests.Host;

/// <summary>Buttons, dialogs and searches: what the client waits for gets the envelope of its kind.</summary>
public sealed class InvokeTests
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private static readonly Dictionary<string, string> Cards = new() { ["test/card"] = """{"type":"AdaptiveCard"}""" };

    private static readonly Reply Fresh = new("Kortet i ord\nmed mera", "test/card", SlicesInTest.Data("""["färskt"]"""));

    [Fact]
    public async Task A_fresh_card_is_the_answer_of_an_execute_and_takes_the_old_ones_place_after_a_submit()
    {
        await using var bot = await Start(acts: new() { ["test.act"] = (_, _, _) => new(Pressed.Stale(Fresh, "Kortet var gammalt.")) });

        var executed = await bot.Post(ButtonTests.Execute(bot, "test.act", "{}"));
        Assert.Empty(bot.Connector.Sent);
        await bot.Post(bot.Activity("message", ("replyToId", "card-1"), ("value", new JsonObject { ["verb"] = "test.act" })));
        await bot.Post(bot.Activity("message", ("value", new JsonObject { ["verb"] = "test.act" })));

        Assert.Equal((200, CardType, "färskt"), ((int)executed.Json["statusCode"]!, (string)executed.Json["type"]!, (string)executed.Json["value"]!["body"]![0]!));
        Assert.Equal([("PUT", "/v3/conversations/a%3Achat-1/activities/card-1"), ("POST", "/v3/conversations/a%3Achat-1/activities/act-3")], bot.Connector.Sent.Select(s => (s.Method, s.Target)));
        Assert.All(bot.Connector.Sent, s => Assert.Equal("färskt", s.Body.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[0].GetString()));
    }

    [Fact]
    public async Task A_card_that_is_no_more_is_not_replaced_but_said_anew()
    {
        await using var bot = await Start(acts: new() { ["test.act"] = (_, _, _) => new(Pressed.Stale(Fresh, "Kortet var gammalt.")) });
        bot.Connector.StatusOf = sent => sent.Method == "PUT" ? 404 : 201;

        await bot.Post(bot.Activity("message", ("replyToId", "card-1"), ("value", new JsonObject { ["verb"] = "test.act" })));

        Assert.Equal(["PUT", "POST"], bot.Connector.Sent.Select(s => s.Method));
    }

    [Fact]
    public async Task An_act_that_changes_something_is_done_once_and_its_card_and_messages_come_by_the_outbox()
    {
        BotInTest? made = null;
        var times = 0;
        PressButton act = async (from, _, cancel) => Pressed.Of(await made!.Slices.Slices.Deliveries.Changes.Once(Acts.Of(from, DateTimeOffset.UtcNow), (_, _) =>
        {
            times++;
            return Task.FromResult(new Said("Klart.", Card: Fresh));
        }, cancel));
        await using var bot = made = await Start(acts: new() { ["test.act"] = act });
        var (execute, submit) = (ButtonTests.Execute(bot, "test.act", "{}"), bot.Activity("message", ("replyToId", "card-2"), ("value", new JsonObject { ["verb"] = "test.act" })));

        var answered = await Task.WhenAll(bot.Post(execute), bot.Post(execute), bot.Post(submit), bot.Post(submit));

        Assert.Equal(2, times);
        Assert.Equal(answered[0], answered[1]);
        Assert.Equal(["card-1", "card-2"], (await bot.Connector.Until(2)).Select(s => s.Target.Split('/')[^1]).Order());
        Assert.All(bot.Connector.Sent, s => Assert.Equal("PUT", s.Method));
    }

    [Fact]
    public async Task A_card_that_refreshes_itself_gets_what_shows_and_nothing_that_acts()
    {
        var acts = 0;
        await using var bot = await Start(
            acts: new() { ["test.act"] = (_, _, _) => new(new Pressed($"{++acts}")) },
            views: new() { ["test.view"] = (_, _, _) => new(new Pressed("Här är kortet.", new Answer(new("inget att säga"), Domain.Questions.Language.Swedish), Card: Fresh)) });
        JsonObject Automatic(string verb)
        {
            var execute = ButtonTests.Execute(bot, verb, "{}");
            execute["value"]!["trigger"] = "automatic";
            return execute;
        }

        var (shown, refused) = (await bot.Post(Automatic("test.view")), await bot.Post(Automatic("test.act")));

        Assert.Equal((200, CardType, "färskt"), ((int)shown.Json["statusCode"]!, (string)shown.Json["type"]!, (string)shown.Json["value"]!["body"]![0]!));
        Assert.Equal((200, 400), (refused.Status, (int)refused.Json["statusCode"]!));
        Assert.Equal(0, acts);
        Assert.Empty(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_dialog_goes_by_the_verb_of_its_data_and_shows_a_card_or_a_sentence(string name)
    {
        await using var bot = await Start(acts: new() { ["test.card"] = (_, _, _) => new(new Pressed("", Card: Fresh)), ["test.note"] = (_, _, _) => new(new Pressed("Sparat.")) });
        JsonObject Dialog(JsonNode? value) => bot.Activity("invoke", ("name", name), ("value", value));

        var card = (await bot.Post(Dialog(JsonNode.Parse("""{"data":{"msteams":{"type":"task/fetch"},"verb":"test.card"},"context":{"theme":"default"}}""")))).Json["task"]!;
        var note = (await bot.Post(Dialog(JsonNode.Parse("""{"data":{"verb":"test.note"}}""")))).Json["task"]!;
        var unknown = await Task.WhenAll(((string[])["""{"data":{"verb":"no.such"}}""", """{"data":7}""", "[]", "{}"]).Select(v => bot.Post(Dialog(JsonNode.Parse(v)))));

        Assert.Equal(("continue", "Kortet i ord", CardType, "färskt"), ((string)card["type"]!, (string)card["value"]!["title"]!, (string)card["value"]!["card"]!["contentType"]!, (string)card["value"]!["card"]!["content"]!["body"]![0]!));
        Assert.Equal(("message", "Sparat."), ((string)note["type"]!, (string)note["value"]!));
        Assert.All(unknown, a => Assert.Equal((200, "message", Texts.UnknownButton.Sv), (a.Status, (string)a.Json["task"]!["type"]!, (string)a.Json["task"]!["value"]!)));
    }

    [Fact]
    public async Task A_search_lists_services_by_name_with_their_prices_and_cards_without_buttons()
    {
        await using var bot = await BotInTest.Start(new() { ["test/card"] = """{"type":"AdaptiveCard"}""" });
        bot.Slices.Services = [SlicesInTest.Service("kundreskontra", "Kundreskontra", "Accounts receivable"), SlicesInTest.Service("lon", "Lön", phrases: "kund i lönen"), SlicesInTest.Service("scanning", "Fakturascanning")];
        bot.Slices.Answer = _ => Fresh;

        var found = (await bot.Post(Query("kund"))).Json["composeExtension"]!;
        var none = (await bot.Post(Query("blirp"))).Json["composeExtension"]!;

        JsonObject Query(string text) => bot.Activity("invoke", ("name", "composeExtension/query"), ("value", new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "service", ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        }));
        Assert.Equal(("result", "list"), ((string)found["type"]!, (string)found["attachmentLayout"]!));
        var result = Assert.Single(found["attachments"]!.AsArray())!;
        Assert.Equal((CardType, "färskt"), ((string)result["contentType"]!, (string)result["content"]!["body"]![0]!));
        Assert.Equal(("application/vnd.microsoft.card.thumbnail", "Kundreskontra", "Kortet i ord"),
            ((string)result["preview"]!["contentType"]!, (string)result["preview"]!["content"]!["title"]!, (string)result["preview"]!["content"]!["text"]!));
        Assert.Equal(("message", Texts.NothingFound.Sv), ((string)none["type"]!, (string)none["text"]!));
        Assert.All(bot.Slices.Asks, a => Assert.Equal((null, null), (a.Asker, a.BoundForvaltning)));
        Assert.Empty(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("signin/tokenExchange", 412)]
    [InlineData("signin/verifyState", 404)]
    [InlineData("composeExtension/queryLink", 501)]
    [InlineData("config/fetch", 501)]
    public async Task Signing_in_is_refused_and_what_is_unknown_is_not_implemented(string name, int status)
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Activity("invoke", ("name", name), ("value", JsonNode.Parse("""{"id":"x","connectionName":"c","token":"secret"}"""))));

        Assert.Equal(status, answered.Status);
        Assert.DoesNotContain("secret", answered.Body, StringComparison.Ordinal);
        if (status == 412) Assert.Equal(("x", "c", Texts.NoSignIn.Sv), ((string)answered.Json["id"]!, (string)answered.Json["connectionName"]!, (string)answered.Json["failureDetail"]!));
    }

    [Fact]
    public async Task A_meeting_that_begins_or_ends_is_told_to_those_who_want_to_know()
    {
        List<MeetingEvent> told = [];
        await using var bot = await Start(meetings: [(_, meeting, _) =>
        {
            told.Add(meeting);
            return default;
        }]);
        JsonObject Meeting(string name, string value) => bot.Activity("event", ("name", name), ("value", JsonNode.Parse(value)));

        await bot.Post(Meeting(MeetingEvent.Start, """{"MeetingType":"Scheduled","Title":"Beredning","Id":"M1","JoinUrl":"https://x","StartTime":"2026-11-21T09:00:00Z"}"""));
        await bot.Post(Meeting(MeetingEvent.End, """{"Id":"M1","EndTime":"later"}"""));
        foreach (var value in (string[])["{}", "null", "[]", """{"Id":7}""", """{"id":""}"""]) Assert.Equal(200, (await bot.Post(Meeting(MeetingEvent.End, value))).Status);
        await bot.Post(Meeting("application/vnd.microsoft.readReceipt", """{"Id":"M1"}"""));

        Assert.Equal([new(true, "M1", "Beredning", new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)), new(false, "M1", null, null)], told);
    }

    private static Task<BotInTest> Start(Dictionary<string, PressButton>? acts = null, Dictionary<string, PressButton>? views = null, IReadOnlyList<TakeMeeting>? meetings = null) =>
        BotInTest.Start(Cards, replace: services => services.AddSingleton(new Routes(acts ?? [], views ?? [], meetings ?? [])));
}
