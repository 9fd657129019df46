using Microsoft.AspNetCore.Http;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>Buttons in cards: Action.Execute and what answers it, and the views of a card that are one person's.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PressTests(BrowserFixture browser)
{
    private const string Attest = """{ "type": "Action.Execute", "title": "Attestera", "verb": "avrop.attest", "id": "a", "data": { "order": "A-2026-000001" } }""";

    [BrowserFact]
    public async Task A_press_says_that_somebody_made_it()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Pressed(site, Answers(Note("Attesterat.")));
        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("Attesterat.");

        Assert.Equal("manual", (string?)site.Bot.Last["value"]!["trigger"]);
        Assert.Equal("""{"type":"Action.Execute","id":"a","title":"Attestera","verb":"avrop.attest","data":{"order":"A-2026-000001"}}""", site.Bot.Last["value"]!["action"]!.ToJsonString());
    }

    [BrowserFact]
    public async Task Two_presses_before_the_answer_are_two_activities()
    {
        await using var site = await TryOutSite.Start();
        var ready = new TaskCompletionSource();
        await using var window = await Pressed(site, async () => { await ready.Task; return Note("Attesterat."); });
        await Expect(window.Log.Locator(".card")).ToHaveAttributeAsync("aria-busy", "true");
        await window.Button("Attestera").ClickAsync();
        var presses = await site.Bot.Await("invoke", 2);
        ready.SetResult();
        await Expect(window.Log.Locator(".card")).Not.ToHaveAttributeAsync("aria-busy", "true");

        Assert.NotEqual((string?)presses[0]["id"], (string?)presses[1]["id"]);
        Assert.Equal((string?)presses[0]["replyToId"], (string?)presses[1]["replyToId"]);
        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("Attesterat.");
    }

    [BrowserFact]
    public async Task A_press_that_is_answered_without_a_body_went_well()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Pressed(site, () => Task.FromResult<IResult?>(null));

        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("Ditt val har skickats.");
    }

    [BrowserFact]
    public async Task The_card_that_answers_a_press_is_seen_by_the_one_who_pressed()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Pressed(site, Answers(Card("Du har attesterat.")), "Gruppchatt");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Du har attesterat.");
        await window.Become("Budgetuppföljare Trafik");
        await Expect(window.Button("Attestera")).ToBeVisibleAsync();
        await window.Become("Budgetuppföljare Utbildning");

        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Du har attesterat.");
    }

    [BrowserFact]
    public async Task A_card_that_the_bot_changes_is_changed_for_all()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Pressed(site, Answers(Card("Du har attesterat.")), "Gruppchatt");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Du har attesterat.");
        await site.Bot.Again().Update((string)site.Bot.Last["replyToId"]!, Cards.Message(Cards.Text("Attesterad av alla.")));

        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Attesterad av alla.");
    }

    [BrowserFact]
    public async Task A_card_with_a_view_of_ones_own_fetches_it_when_it_is_seen_once_for_each()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            if (turn.Type == "invoke") return Card($"Vy för {turn.Activity["from"]!["name"]}");
            await turn.Reply(Refreshing($"29:{Town.Budget}", $"29:{Town.Traffic}"));
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Go("Gruppchatt");
        await window.Say("beställning");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Vy för Budgetuppföljare Utbildning");
        await window.Become("Budgetuppföljare Trafik");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Vy för Budgetuppföljare Trafik");
        await window.Become("Medarbetare Utbildning");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Allas vy");
        await window.Become("Budgetuppföljare Utbildning");
        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Vy för Budgetuppföljare Utbildning");
        var refreshes = await site.Bot.Await("invoke", 2);

        Assert.Equal(2, refreshes.Count);
        Assert.All(refreshes, r => Assert.Equal(("automatic", "avrop.show"), ((string?)r["value"]!["trigger"], (string?)r["value"]!["action"]!["verb"])));
    }

    [BrowserFact]
    public async Task A_view_of_ones_own_that_cannot_be_had_leaves_the_card_as_it_was()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            if (turn.Type == "invoke") return Results.Json(new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "BadRequest", message = "Nej." } });
            await turn.Reply(Refreshing());
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Say("beställning");
        await site.Bot.Await("invoke", 1);

        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Allas vy");
        await Expect(window.BotMessages.Locator(".status")).ToHaveCountAsync(0);
    }

    private static System.Text.Json.Nodes.JsonObject Refreshing(params string[] users)
    {
        var message = Cards.Message(Cards.Text("Allas vy"));
        message["attachments"]![0]!["content"]!["refresh"] = Cards.Parse($$"""{ "action": { "type": "Action.Execute", "verb": "avrop.show" }, "userIds": [{{string.Join(',', users.Select(u => $"\"{u}\""))}}] }""");
        return message;
    }

    private static Func<Task<IResult?>> Answers(IResult answer) => () => Task.FromResult<IResult?>(answer);

    private static IResult Note(string text) => Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = text });

    private static IResult Card(string text) => Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.card.adaptive", value = Cards.Card(null, Cards.Text(text)) });

    /// <summary>A window in which the bot's card has been pressed.</summary>
    private async Task<ChatWindow> Pressed(TryOutSite site, Func<Task<IResult?>> answer, string place = "Forumbot")
    {
        site.Bot.Answer = async turn =>
        {
            if (turn.Type == "invoke") return await answer();
            await turn.Reply(Cards.Message([Cards.Parse(Attest)], Cards.Text("Beställning")));
            return null;
        };
        var window = await browser.Open(site);
        await window.Go(place);
        await window.Say("beställning");
        await window.Button("Attestera").ClickAsync();
        return window;
    }
}
