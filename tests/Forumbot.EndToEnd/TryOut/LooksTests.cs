using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class LooksTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_look_follows_the_system_until_one_chooses_and_then_stays()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site, new() { Locale = "sv-SE", ColorScheme = ColorScheme.Dark });
        await Expect(window.Button("Mörkt utseende")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("rgb(31, 31, 31)", await Ground(window));
        await window.Button("Mörkt utseende").ClickAsync();
        await window.Page.ReloadAsync();

        await Expect(window.Button("Mörkt utseende")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("rgb(245, 245, 245)", await Ground(window));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task All_text_can_be_read_against_its_ground(ColorScheme scheme, int width)
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site, new() { Locale = "sv-SE", ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        window.ExpectsComplaints = true;
        await Expect(window.Button("Vilka tjänster finns inom ekonomi?")).ToBeVisibleAsync();
        Assert.Empty(await Contrast.TooLow(window.Page));
        site.Bot.Answer = async turn => { await turn.Reply(Colourful); return Microsoft.AspNetCore.Http.Results.StatusCode(500); };
        await window.Say("visa");
        await Expect(window.Button("Försök igen")).ToBeVisibleAsync();
        await Expect(window.Log.Locator(".card")).ToBeVisibleAsync();

        Assert.Empty(await Contrast.TooLow(window.Page));
    }

    [BrowserFact]
    public async Task The_measure_of_contrast_finds_text_that_is_too_pale()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Page.EvaluateAsync("document.querySelector('.fineprint').style.color = '#999'");

        Assert.Contains(await Contrast.TooLow(window.Page), text => text.Contains("utan Teams", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    public async Task Nothing_reaches_outside_a_narrow_window(int width)
    {
        await using var site = await TryOutSite.Start();
        var longWord = new string('å', 200);
        site.Bot.AnswersWith(Cards.Parse($$"""{ "type": "message", "text": "{{longWord}}" }"""), Cards.Form, Colourful, Cards.Message(Cards.Text(longWord)));
        await using var window = await browser.Open(site, new() { Locale = "sv-SE", ViewportSize = new() { Width = width, Height = 640 } });
        await window.Say(longWord);
        await Expect(window.BotMessages).ToHaveCountAsync(4);

        Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('html, .log, .log *')]
                .filter(e => e.matches('html, .log') ? e.scrollWidth > e.clientWidth : e.getBoundingClientRect().right > innerWidth)
                .map(e => e.className || e.localName)
            """));
        await Expect(window.TextBox).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_panel_opens_from_the_menu_and_closes_by_Escape_or_a_choice()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site, new() { Locale = "sv-SE", ViewportSize = new() { Width = 360, Height = 640 } });
        var (menu, channel) = (window.Button("Vem du är och var"), window.Page.GetByRole(AriaRole.Button, new() { Name = "Trafikkontoret" }));
        await Expect(channel).ToBeHiddenAsync();
        await menu.ClickAsync();
        await Expect(channel).ToBeVisibleAsync();
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true })).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(channel).ToBeHiddenAsync();
        await Expect(menu).ToBeFocusedAsync();
        await menu.ClickAsync();
        await channel.ClickAsync();

        await Expect(channel).ToBeHiddenAsync();
        await Expect(window.TextBox).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Both_languages_say_all_that_the_page_says()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        var missing = await window.Page.EvaluateAsync<string[]>("""
            async () => {
              const texts = await import('/tryout/js/texts.js');
              return Object.keys(texts.all.sv).filter(key => !(key in texts.all.en)).concat(Object.keys(texts.all.en).filter(key => !(key in texts.all.sv)));
            }
            """);
        await window.Button("Switch to English").ClickAsync();

        Assert.Empty(missing);
        await Expect(window.Button("What does leverantörsreskontra cost us?")).ToBeVisibleAsync();
        Assert.DoesNotContain("undefined", await window.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await Expect(window.Page).ToHaveTitleAsync("Forumbot – try-out page");
    }

    /// <summary>A card with text in each colour that a card can name, on each ground.</summary>
    private static System.Text.Json.Nodes.JsonObject Colourful
    {
        get
        {
            string[] colours = ["Default", "Accent", "Good", "Warning", "Attention"];
            string[] grounds = ["default", "emphasis", "good", "warning", "attention", "accent"];
            var items = string.Join(',', colours.Select(c => $$"""{ "type": "TextBlock", "text": "{{c}}", "color": "{{c}}" }, { "type": "TextBlock", "text": "{{c}} dämpad", "color": "{{c}}", "isSubtle": true }"""));
            return Cards.Message(
                [Cards.Parse("""{ "type": "Action.Submit", "title": "Ja", "style": "positive" }"""), Cards.Parse("""{ "type": "Action.Submit", "title": "Ta bort", "style": "destructive" }""")],
                [.. grounds.Select(ground => Cards.Parse($$"""{ "type": "Container", "style": "{{ground}}", "items": [{{items}}] }"""))]);
        }
    }

    private static Task<string> Ground(ChatWindow window) => window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).backgroundColor");
}
