using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task All_can_be_done_by_keyboard_and_one_sees_where_one_is()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            if (turn.Text is not null) await turn.Reply(Cards.Form);
            return null;
        };
        await using var window = await browser.Open(site);
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true })).ToHaveValueAsync(Town.Budget);
        await window.Page.Locator(".skip").FocusAsync();
        Assert.Equal(
            ["Switch to English", "Mörkt utseende", "person", "Forumbot1:1-chatt", "KollegorGruppchatt", "Ny kanalKanal", "UtbildningsförvaltningenKanal", "TrafikkontoretKanal"],
            await Tabs(window, 8));
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.TextBox).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("beställ");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Button("Beställ").WaitForAsync();
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(window.Button("Nämn Forumbot")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(window.Button("Spara")).ToBeFocusedAsync();
        for (var back = 0; back < 7; back++) await window.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(window.Page.GetByLabel("Ort")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("Järva");
        Assert.Equal(["antal", "enhet", "dagar", "dagar", "bradskande", "Beställ"], (await Tabs(window, 6)).Select((name, n) => n < 5 ? Inputs[n] : name));
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Log).ToContainTextAsync("Ditt val har skickats.");
        await Expect(window.Button("Beställ")).ToBeFocusedAsync();
        Assert.Equal("Järva", (string?)site.Bot.Last["value"]!["action"]!["data"]!["ort"]);
    }

    private static readonly string[] Inputs = ["antal", "enhet", "dagar", "dagar", "bradskande"];

    [BrowserFact]
    public async Task The_first_stop_leads_past_all_else_to_the_text()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        var skip = window.Page.GetByRole(AriaRole.Link, new() { Name = "Hoppa till skrivrutan" });
        Assert.Equal("A", await window.Page.EvaluateAsync<string>("document.querySelector('a, button, input, select, textarea, [tabindex]').tagName"));
        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.TextBox).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task An_answer_is_announced_in_words_and_a_card_by_its_text()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Message(Cards.Text("**860 kr** per timme"), Cards.Parse("""{ "type": "FactSet", "facts": [{ "title": "Ledtid", "value": "3 arbetsdagar" }] }""")));
        await using var window = await browser.Open(site);
        await Expect(window.Announcer).ToHaveAttributeAsync("aria-live", "polite");
        await window.Say("pris");

        await Expect(window.Announcer).ToHaveTextAsync("Forumbot svarade: 860 kr per timme Ledtid: 3 arbetsdagar");
        site.Bot.AnswersWith(Cards.Parse("""{ "type": "message", "text": "Ledtiden är *tre* dagar.", "summary": "ledtid" }"""));
        await window.Say("ledtid");
        await Expect(window.Announcer).ToHaveTextAsync("Forumbot svarade: Ledtiden är tre dagar.");
    }

    [BrowserFact]
    public async Task Everything_one_can_use_has_a_name_and_the_parts_have_their_roles()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.AnswersWith(Cards.Form);
        await using var window = await browser.Open(site);
        await window.Say("beställ");
        await window.Button("Beställ").WaitForAsync();

        await Expect(window.Page.GetByRole(AriaRole.Article, new() { NameString = "Forumbot" })).ToHaveCountAsync(1);
        foreach (var role in new[] { AriaRole.Main, AriaRole.Navigation, AriaRole.Banner, AriaRole.Log }) await Expect(window.Page.GetByRole(role)).ToHaveCountAsync(1);
        await Expect(window.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "Forumbot" })).ToHaveAttributeAsync("aria-current", "true");
        var snapshot = await window.Page.Locator("body").AriaSnapshotAsync();
        Assert.DoesNotMatch("- (button|textbox|combobox|spinbutton|checkbox|radio|link|log|navigation)( \\[.*)?:?\n", snapshot + "\n");
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    /// <summary>Where the focus goes on so many presses of Tab. Each stop must be seen to have it.</summary>
    private static async Task<List<string>> Tabs(ChatWindow window, int count)
    {
        var stops = new List<string>();
        for (var n = 0; n < count; n++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            stops.Add(await window.Page.EvaluateAsync<string>("(e => e.ariaLabel ?? (e.matches('select, input') ? e.id : [...e.childNodes].map(n => n.ariaHidden ? '' : n.textContent).join('').trim()))(document.activeElement)"));
            Assert.NotEqual("none", await window.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        return stops;
    }
}
