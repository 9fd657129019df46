using System.Text.Json.Nodes;
using Forumbot.Domain.Catalogue;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>What people and packs write is text. A window complains when it closes if a script of theirs ran, a picture was fetched or the
/// browser's policy had to stop something.</summary>
[Collection(nameof(BrowserTests))]
public sealed class SafetyTests(BrowserFixture browser)
{
    private const string Suspects = ".log a[href], .log img:not([src='/tryout/forumbot.svg']), .log script, .log iframe, .log svg, .log [onerror], .log [onclick], .log style";

    private static readonly string[] Texts =
    [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[Logga in](https://evil.example/)",
        "![x](https://evil.example/x.png)",
        "**<b onmouseover=alert(1)>fet</b>**",
        "&lt;img src=x onerror=alert(1)&gt;",
        "<at><img src=x onerror=alert(1)></at>",
        "<https://evil.example/>",
        "{{DATE(<img src=x onerror=alert(1)>)}}",
    ];

    private static readonly string[] Elements =
    [
        """{ "type": "Image", "url": "https://evil.example/x.png", "altText": "stapel" }""",
        """{ "type": "TextBlock", "text": "se", "backgroundImage": "https://evil.example/x.png" }""",
        """{ "type": "Container", "backgroundImage": { "url": "https://evil.example/x.png" }, "items": [{ "type": "TextBlock", "text": "se" }] }""",
        """{ "type": "Media", "poster": "https://evil.example/x.png", "sources": [{ "mimeType": "video/mp4", "url": "https://evil.example/x.mp4" }] }""",
        """{ "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "x", "selectAction": { "type": "Action.OpenUrl", "url": "javascript:alert(1)" } }] }""",
        """{ "type": "Container", "selectAction": { "type": "Action.OpenUrl", "url": "javascript:alert(1)" }, "items": [{ "type": "TextBlock", "text": "se" }] }""",
        """{ "type": "ActionSet", "actions": [{ "type": "Action.OpenUrl", "title": "x", "url": "javascript:alert(1)" }, { "type": "Action.OpenUrl", "title": "y", "url": "file:///etc/passwd", "iconUrl": "https://evil.example/x.png" }] }""",
    ];

    [BrowserFact]
    public async Task Text_from_anyone_stays_text()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            await turn.Say(turn.Text!);
            await turn.Reply(Everywhere(turn.Text!));
            return null;
        };
        await using var window = await browser.Open(site);
        foreach (var text in Texts) await window.Say(text);
        await Expect(window.Log.Locator(".card")).ToHaveCountAsync(Texts.Length);

        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync(Texts);
        await Expect(window.Page.Locator(Suspects)).ToHaveCountAsync(0);
    }

    /// <summary>A card with the text in each place that shows text.</summary>
    private static JsonObject Everywhere(string text) => Cards.Message(
        [new JsonObject { ["type"] = "Action.Submit", ["title"] = text, ["tooltip"] = text }],
        Cards.Text(text),
        new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray(new JsonObject { ["title"] = text, ["value"] = text }) },
        new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(text) },
        new JsonObject { ["type"] = "Input.Text", ["id"] = "a", ["label"] = text, ["placeholder"] = text, ["value"] = text });

    [BrowserFact]
    public async Task A_card_fetches_nothing_and_opens_nothing_that_is_not_a_web_page()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith([.. Elements.Select(element => Cards.Message(Cards.Text("kort"), Cards.Parse(element)))]);
        await using var window = await browser.Open(site);
        await window.Say("visa");
        await Expect(window.Log.Locator(".card")).ToHaveCountAsync(Elements.Length);

        await Expect(window.Page.Locator(Suspects)).ToHaveCountAsync(0);
        await Expect(window.Log.Locator(".card [role=link], .card button")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Names_from_a_pack_stay_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)>";
        var town = Town.Organisation;
        await using var site = await TryOutSite.Start(organisation: () => town with
        {
            People = [town.People[0] with { Title = Hostile }],
            Forvaltningar = [new Forvaltning("utbildning", Hostile, "forvaltning", [])],
            Tjanster = [town.Tjanster[0] with { Name = Hostile }],
        });
        await using var window = await browser.Open(site);

        await Expect(window.Page.GetByRole(AriaRole.Navigation)).ToContainTextAsync(Hostile);
        await Expect(window.Log).ToContainTextAsync($"Vad kostar {Hostile} oss?");
        await Expect(window.Page.Locator("img[onerror]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Even_a_script_that_got_in_would_not_run()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = true\"><a href=\"javascript:window.ran = true\" id=bad>x</a>')");
        await window.Page.EvaluateAsync("document.getElementById('bad').click()");
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();

        Assert.False(await window.Page.EvaluateAsync<bool>("window.ran === true"));
    }

    [BrowserFact]
    public async Task A_card_that_makes_no_sense_is_told_of_and_the_chat_goes_on()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(
            Cards.Parse("""{ "type": "message", "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "type": "AdaptiveCard", "version": "9.9", "body": 7, "fallbackText": "Uppdatera Teams." } }] }"""),
            Cards.Parse("""{ "type": "message", "attachments": [null, { "contentType": "image/png", "contentUrl": "https://evil.example/x.png" }] }"""),
            Cards.Parse("""{ "type": "message", "text": { "odd": true } }"""),
            Cards.Parse("""{ "type": "trace", "value": 1 }"""),
            Cards.Parse("""{ "type": "message", "text": "och sist" }"""));
        await using var window = await browser.Open(site);
        await window.Say("visa");

        await Expect(window.BotMessages).ToHaveCountAsync(4);
        await Expect(window.BotMessages.First).ToContainTextAsync("Uppdatera Teams.");
        await Expect(window.BotMessages.Nth(1)).ToContainTextAsync("Forumbot skickade något som provsidan inte kan visa.");
        await Expect(window.BotMessages.Last).ToContainTextAsync("och sist");
    }
}
