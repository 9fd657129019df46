using System.Text.Json.Nodes;
using Forumbot.EndToEnd.Bot;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>Dialogs (task modules): a button asks for one, and what is filled in is sent.</summary>
[Collection(nameof(BrowserTests))]
public sealed class DialogTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_dialog_is_fetched_filled_in_and_sent_until_the_bot_has_no_more_to_ask()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Opened(site, turn => (string?)turn.Activity["value"]!["data"]!["ort"] == "Järva" ? Results.Json(new { task = new { type = "message", value = "Tack, **klart**!" } }) : Continue(Form));
        var dialog = window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Beställ referenstagning" });
        await Expect(dialog.GetByLabel("Ort")).ToBeFocusedAsync();
        await dialog.GetByLabel("Ort").FillAsync("Årsta");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Skicka in" }).ClickAsync();
        await Expect(dialog.GetByLabel("Ort")).ToHaveValueAsync("");
        await dialog.GetByLabel("Ort").FillAsync("Järva");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Skicka in" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Tack, klart!");
        await window.Button("Stäng").ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        var invokes = await site.Bot.Await("invoke", 3);
        Assert.Equal(["task/fetch", "task/submit", "task/submit"], invokes.Select(i => (string?)i["name"]));
        Assert.Equal("""{"data":{"msteams":{"type":"task/fetch"},"verb":"avrop.form"},"context":{"theme":"default"}}""", invokes[0]["value"]!.ToJsonString());
        Assert.Equal("avrop.place", (string?)invokes[2]["value"]!["data"]!["verb"]);
    }

    [BrowserFact]
    public async Task A_dialog_closes_when_the_answer_is_empty_and_by_Escape()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Opened(site, _ => Results.Ok());
        await window.Page.GetByLabel("Ort").FillAsync("Järva");
        await window.Button("Skicka in").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await window.Button("Beställ").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(window.Button("Beställ")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_dialog_that_the_bot_does_not_give_is_told_beneath_the_card()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = Answer(_ => null, _ => Results.Ok());
        await using var window = await browser.Open(site);
        await window.Say("beställ");
        await window.Button("Beställ").ClickAsync();

        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("Forumbot kunde inte ta emot ditt val.");
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280, "wide-light")]
    [InlineData(ColorScheme.Dark, 1280, "wide-dark")]
    [InlineData(ColorScheme.Light, 360, "phone-light")]
    [InlineData(ColorScheme.Dark, 360, "phone-dark")]
    public async Task Menus_dialogs_and_what_one_changes_fit_the_window_and_can_be_read(ColorScheme scheme, int width, string look)
    {
        await using var site = await TryOutSite.Start();
        await using var window = await Opened(site, _ => Results.Ok(), new() { Locale = "sv-SE", ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 740 } });
        await Fits(window, $"dialog-{look}");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Choose(window.Log.Locator(".own"), "Ändra");
        await Fits(window, $"edit-{look}");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Log.Locator(".own .more").ClickAsync();
        await Fits(window, $"message-menu-{look}");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Button("Fler val").ClickAsync();
        await Fits(window, $"place-menu-{look}");
    }

    private static async Task Fits(ChatWindow window, string name)
    {
        await Pictures.Keep(window.Page, name);
        Assert.Empty(await Contrast.TooLow(window.Page));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('dialog, dialog *, .edit, .edit *, .menu:popover-open, .menu:popover-open *')]
                .filter(e => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0 || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible'))
                .map(e => e.className || e.localName)
            """));
    }

    private static JsonObject Form => Cards.Card(
        [Cards.Parse("""{ "type": "Action.Submit", "title": "Skicka in", "style": "positive", "data": { "verb": "avrop.place" } }""")],
        Cards.Text("Var ska referenserna tas?"),
        Cards.Parse("""{ "type": "Input.Text", "id": "ort", "label": "Ort" }"""));

    private static IResult Continue(JsonObject card) =>
        Results.Json(new { task = new { type = "continue", value = new { title = "Beställ referenstagning", card = new { contentType = "application/vnd.microsoft.card.adaptive", content = card } } } });

    private static Func<Turn, Task<IResult?>> Answer(Func<Turn, IResult?> fetch, Func<Turn, IResult> submit) => async turn =>
    {
        if (turn.Type == "invoke") return (string?)turn.Activity["name"] == "task/fetch" ? fetch(turn) : submit(turn);
        await turn.Reply(Cards.Message([Cards.Parse("""{ "type": "Action.Submit", "title": "Beställ", "data": { "msteams": { "type": "task/fetch" }, "verb": "avrop.form" } }""")], Cards.Text("Referenstagning")));
        return null;
    };

    /// <summary>A window in which a dialog is open.</summary>
    private async Task<ChatWindow> Opened(TryOutSite site, Func<Turn, IResult> submit, BrowserNewContextOptions? options = null)
    {
        site.Bot.Answer = Answer(_ => Continue(Form), submit);
        var window = await browser.Open(site, options);
        await window.Say("Jag vill beställa referenstagning");
        await window.Button("Beställ").ClickAsync();
        await window.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        return window;
    }
}
