using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class CardTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_card_is_drawn_as_Teams_draws_it()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Message(Cards.Text("**860 kr** per *timme*\n- exkl. moms"), Cards.Parse("""{ "type": "FactSet", "facts": [{ "title": "Ledtid", "value": "3 arbetsdagar" }] }""")));
        await using var window = await browser.Open(site);
        await window.Say("pris");

        await Expect(window.Log.Locator(".ac-adaptiveCard strong")).ToHaveTextAsync("860 kr");
        await Expect(window.Log.Locator(".ac-adaptiveCard em")).ToHaveTextAsync("timme");
        await Expect(window.Log.Locator(".ac-adaptiveCard li")).ToHaveTextAsync("exkl. moms");
        await Expect(window.Log.Locator(".ac-factset")).ToContainTextAsync("3 arbetsdagar");
    }

    [BrowserFact]
    public async Task Each_card_is_drawn_in_its_own_language()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith([.. Enumerable.Range(0, 4).Select(_ => Cards.Message(Cards.Text("{{DATE(2026-11-25T12:00:00Z,LONG)}}")))]);
        await using var window = await browser.Open(site, new() { Locale = "de-DE", TimezoneId = "Europe/Stockholm" });
        await window.Say("när?");

        await Expect(window.Log.Locator(".card")).ToHaveTextAsync([.. Enumerable.Repeat("onsdag 25 november 2026", 4)]);
    }

    [BrowserFact]
    public async Task Inputs_reach_the_bot_by_Action_Execute()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site);
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Page.GetByLabel("Antal").FillAsync("3");
        await window.Page.GetByLabel("Enhet").SelectOptionAsync("a");
        await window.Page.GetByLabel("Brådskande").UncheckAsync();
        await window.Button("Beställ").ClickAsync();
        await Expect(window.Log).ToContainTextAsync("Ditt val har skickats.");
        var (first, invoke) = (site.Bot.Received.First(), site.Bot.Last);
        var action = invoke["value"]!["action"]!;

        Assert.Equal(("invoke", "adaptiveCard/action", "Action.Execute", "avrop.place", "Beställ"),
            ((string?)invoke["type"], (string?)invoke["name"], (string?)action["type"], (string?)action["verb"], (string?)action["title"]));
        Assert.Equal("""{"tjanst":"referenstagning","ort":"Järva","antal":"3","enhet":"a","dagar":"1,2","bradskande":"false"}""", Plain(action["data"]!));
        Assert.Equal(await sentCard.Task, (string?)invoke["replyToId"]);
        Assert.Equal((string?)first["conversation"]!["id"], (string?)invoke["conversation"]!["id"]);
    }

    [BrowserFact]
    public async Task Inputs_reach_the_bot_by_Action_Submit_as_a_message_without_text()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site);
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Button("Spara").ClickAsync();
        await Expect(window.Log).ToContainTextAsync("Ditt val har skickats.");
        var message = site.Bot.Last;

        Assert.Equal(("message", null, await sentCard.Task), ((string?)message["type"], (string?)message["text"], (string?)message["replyToId"]));
        Assert.Equal("""{"tjanst":"referenstagning","ort":"Järva","antal":"2","enhet":"b","dagar":"1,2","bradskande":"true"}""", Plain(message["value"]!));
    }

    [BrowserFact]
    public async Task What_is_required_is_asked_for_before_anything_is_sent()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site);
        await window.Button("Beställ").ClickAsync();

        await Expect(window.Log.GetByText("Skriv en ort.")).ToBeVisibleAsync();
        await Expect(window.Page.GetByLabel("Ort")).ToBeFocusedAsync();
        Assert.Single(site.Bot.Received);
    }

    [BrowserFact]
    public async Task A_card_in_the_envelope_takes_the_cards_place()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site, Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.card.adaptive", value = Cards.Card(null, Cards.Text("Beställt: A-2026-000001")) }));
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Button("Beställ").ClickAsync();

        await Expect(window.Log.Locator(".card")).ToHaveTextAsync("Beställt: A-2026-000001");
        await Expect(window.Announcer).ToContainTextAsync("Beställt: A-2026-000001");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.activeElement.matches('.card')"));
    }

    [BrowserFact]
    public async Task A_message_in_the_envelope_is_shown_as_a_note()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site, Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "Tack, det är <b>noterat</b>." }));
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Button("Beställ").ClickAsync();

        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("Tack, det är <b>noterat</b>.");
    }

    [BrowserFact]
    public async Task A_refusal_in_the_envelope_is_told_and_one_can_try_again()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site, Results.Json(new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "BadRequest", message = "Beställningen är stängd." } }));
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Button("Beställ").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Beställningen är stängd." })).ToBeVisibleAsync();
        await window.Button("Försök igen").ClickAsync();
        var tries = await site.Bot.Await("invoke", 2);
        await Expect(window.Page.GetByText("Beställningen är stängd.")).ToHaveCountAsync(1);

        Assert.Equal(2, tries.Count);
    }

    [BrowserFact]
    public async Task A_button_that_writes_for_one_writes_in_ones_name()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Message([Cards.Parse("""{ "type": "Action.Submit", "title": "Ledtid?", "data": { "msteams": { "type": "imBack", "value": "och ledtiden?" } } }""")], Cards.Text("860 kr")));
        await using var window = await browser.Open(site);
        await window.Say("pris");
        await window.Button("Ledtid?").ClickAsync();

        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync(["pris", "och ledtiden?"]);
        Assert.Equal("och ledtiden?", (string?)(await site.Bot.Await("message", 2))[1]["text"]);
    }

    [BrowserFact]
    public async Task A_link_opens_a_tab_that_cannot_reach_back()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Message([Cards.Parse($$"""{ "type": "Action.OpenUrl", "title": "Mer", "url": "{{site.Url}}/tryout/forumbot.svg" }""")], Cards.Text("Läs mer")));
        await using var window = await browser.Open(site);
        await window.Say("mer");
        var tab = await window.Page.Context.RunAndWaitForPageAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "Mer" }).ClickAsync());

        Assert.True(await tab.EvaluateAsync<bool>("window.opener === null"));
        Assert.Equal(site.Url + "/", window.Page.Url);
    }

    [BrowserFact]
    public async Task What_cannot_be_drawn_shows_its_fallback()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Message(Cards.Parse("""{ "type": "Chart.Donut", "data": [], "fallback": { "type": "TextBlock", "text": "Utbildning 12 %" } }"""), Cards.Text("slut")));
        await using var window = await browser.Open(site);
        await window.Say("diagram");

        await Expect(window.Log.Locator(".card")).ToContainTextAsync("Utbildning 12 %");
    }

    [BrowserFact]
    public async Task What_one_has_typed_stays_when_the_look_changes()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Form(site);
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Page.GetByLabel("Tisdag").UncheckAsync();
        await window.Button("Mörkt utseende").ClickAsync();

        await Expect(window.Page.GetByLabel("Ort")).ToHaveValueAsync("Järva");
        await Expect(window.Page.GetByLabel("Tisdag")).Not.ToBeCheckedAsync();
    }

    private readonly TaskCompletionSource<string> sentCard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A window in which the bot has sent the form; to what is done with it, it answers as told.</summary>
    private async Task<ChatWindow> Form(TryOutSite site, IResult? answer = null)
    {
        site.Bot.Answer = async turn =>
        {
            if (turn.Text is null) return answer;
            sentCard.SetResult(await turn.Reply(Cards.Form));
            return null;
        };
        var window = await browser.Open(site);
        await window.Say("beställ");
        await window.Button("Beställ").WaitForAsync();
        return window;
    }

    private static string Plain(System.Text.Json.Nodes.JsonNode node) => System.Text.RegularExpressions.Regex.Unescape(node.ToJsonString());
}
