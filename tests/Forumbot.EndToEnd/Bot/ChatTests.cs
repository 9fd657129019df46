using Forumbot.EndToEnd.TryOut;
using Forumbot.Features;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>The bot as a newcomer meets it: the page in a real browser, the bot behind it with all its parts. A window that closes
/// demands that nothing was asked of another machine and that the console held no complaint.</summary>
[Collection(nameof(BrowserTests))]
public sealed class ChatTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    private const string WhatItCosts = "vad kostar leverantörsreskontra oss?";

    [BrowserFact]
    public async Task A_cost_is_asked_for_and_its_card_holds_the_forvaltnings_own_figure()
    {
        await using var window = await Open();
        await window.Say(WhatItCosts);
        var asked = await bot.Ask(WhatItCosts);
        var amount = Formats.Amount(Domain.Questions.Language.Swedish, asked.Figures.Amount!.Value);

        await Expect(LastCard(window)).ToContainTextAsync($"Leverantörsreskontra kostar utbildningsförvaltningen {amount} under 2026, exkl. moms.");
        await Expect(LastCard(window)).ToContainTextAsync("Exempeldata");
        await Pictures.Keep(window.Page, "cost-wide-light");
        // The README's picture (src/Forumbot/TryOut/picture.png).
        await window.Page.SetViewportSizeAsync(1000, 800);
        await Pictures.Keep(window.Page, "picture");
    }

    [BrowserFact]
    public async Task The_cards_own_buttons_ask_the_next_question_and_tell_of_a_wrong_answer()
    {
        await using var window = await Open();
        await window.Say("Vad kostar återbetalning till kund?");
        await LastCard(window).GetByRole(AriaRole.Button, new() { Name = "Ledtid" }).ClickAsync();
        await Expect(LastCard(window)).ToContainTextAsync("Återbetalning till kund tar 3 arbetsdagar: kommer underlaget in nu är det klart senast onsdag 25 november 2026.");
        await LastCard(window).GetByRole(AriaRole.Button, new() { Name = "Fel svar?" }).ClickAsync();

        await Expect(window.BotMessages.Locator(".status")).ToContainTextAsync(["Svaret kommer i ett nytt meddelande.", "Tack! Frågan är sparad utan ditt namn"]);
        var kept = Assert.Single(await bot.Slices.Unanswered(CancellationToken.None), q => q.Why == "wrong answer");
        Assert.Equal(("lead-time", "aterbetalning-till-kund"), (kept.Intent, Assert.Single(kept.Services)));
        await Pictures.Keep(window.Page, "buttons-wide-light");
    }

    [BrowserFact]
    public async Task A_short_follow_up_is_about_what_was_just_said()
    {
        await using var window = await Open();
        await window.Say("vad kostar stoppa faktura?");
        await Expect(window.Log.Locator(".card")).ToHaveCountAsync(1);
        await window.Say("och ledtiden?");

        await Expect(LastCard(window)).ToContainTextAsync("Stoppa faktura hos betalningsinstitut tar 1 arbetsdag");
        await Pictures.Keep(window.Page, "follow-up-wide-light");
    }

    [BrowserFact]
    public async Task Where_several_services_fit_one_chooses()
    {
        await using var window = await Open(dark: true);
        await window.Say("vad kostar en kurs?");
        await Expect(LastCard(window)).ToContainTextAsync("Vilken tjänst menar du?");
        await Pictures.Keep(window.Page, "clarify-wide-dark");
        await LastCard(window).GetByRole(AriaRole.Button, new() { Name = "Utbildning i e-handel och inköp" }).ClickAsync();

        await Expect(LastCard(window)).ToContainTextAsync("Utbildning i e-handel och inköp kostar 1 000 kr per deltagare, exkl. moms.");
        await Pictures.Keep(window.Page, "chosen-wide-dark");
    }

    [BrowserFact]
    public async Task In_a_channel_us_is_the_channels_forvaltning()
    {
        await using var window = await Open();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Trafikkontoret" }).ClickAsync();
        await window.Say(WhatItCosts);

        await Expect(LastCard(window)).ToContainTextAsync("Leverantörsreskontra kostar trafikkontoret");
        await Pictures.Keep(window.Page, "channel-wide-light");
    }

    [BrowserFact]
    public async Task Somebody_outside_the_directory_sees_prices_and_nobodys_costs()
    {
        await using var window = await Open(phone: true);
        await window.Button("Vem du är och var").ClickAsync();
        await window.Page.GetByLabel("Du är", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Någon utanför katalogen" });
        await Pictures.Keep(window.Page, "panel-phone-light");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Say(WhatItCosts);
        await Expect(LastCard(window)).ToContainTextAsync("Jag kan inte visa några kostnader för dig");
        var ours = Formats.Amount(Domain.Questions.Language.Swedish, (await bot.Ask(WhatItCosts)).Figures.Amount!.Value);
        Assert.DoesNotContain(ours, await LastCard(window).InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.Keep(window.Page, "stranger-phone-light");
        await window.Say("vad kostar upphandlingstjänst per timme?");

        await Expect(LastCard(window)).ToContainTextAsync("860 kr per timme");
        await Pictures.Keep(window.Page, "price-phone-light");
    }

    [BrowserFact]
    public async Task A_question_in_English_is_answered_in_English_whatever_the_pages_language()
    {
        await using var window = await Open(dark: true, phone: true);
        await window.Say("What does accounts payable cost us?");

        await Expect(LastCard(window)).ToContainTextAsync("Accounts payable costs Utbildningsförvaltningen SEK ");
        await Expect(LastCard(window).GetByRole(AriaRole.Button, new() { Name = "Wrong answer?" })).ToBeVisibleAsync();
        await Pictures.Keep(window.Page, "english-phone-dark");
        await LastCard(window).GetByRole(AriaRole.Button).First.ScrollIntoViewIfNeededAsync();
        await Pictures.Keep(window.Page, "english-buttons-phone-dark");
    }

    [BrowserTheory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Every_example_of_the_page_gets_an_answer(string locale)
    {
        await using var window = await browser.Open(bot.Url, new() { Locale = locale });
        await Expect(window.Page.Locator(".greeting li button")).ToHaveCountAsync(4);
        var examples = await window.Page.Locator(".greeting li button").AllTextContentsAsync();
        foreach (var (example, n) in examples.Select((e, n) => (e, n)))
        {
            await window.Page.GetByRole(AriaRole.Textbox).FillAsync(example);
            await window.Page.Keyboard.PressAsync("Enter");
            await Expect(window.Log.Locator(".card")).ToHaveCountAsync(n + 1);
            await Expect(LastCard(window)).Not.ToContainTextAsync(new System.Text.RegularExpressions.Regex("Det förstod jag inte|I did not understand|Vilken tjänst|Which service"));
        }
    }

    [BrowserTheory]
    [InlineData(false, false, "wide-light")]
    [InlineData(true, false, "wide-dark")]
    [InlineData(false, true, "phone-light")]
    [InlineData(true, true, "phone-dark")]
    public async Task Every_kind_of_answer_fits_its_window(bool dark, bool phone, string look)
    {
        await using var window = await Open(dark, phone);
        await Pictures.Keep(window.Page, $"empty-{look}");
        foreach (var (question, n) in Kinds.Select((q, n) => (q, n)))
        {
            await window.Say(question);
            await Expect(window.Log.Locator(".card")).ToHaveCountAsync(n + 1);
            await Pictures.Keep(window.Page, $"kind-{n + 1:00}-{look}");
        }

        Assert.Empty(await TryOut.Contrast.TooLow(window.Page));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('html, .log, .log *')]
                .filter(e => e.matches('html, .log') ? e.scrollWidth > e.clientWidth : e.getBoundingClientRect().right > innerWidth)
                .map(e => e.className || e.localName)
            """));
    }

    private static readonly string[] Kinds =
    [
        WhatItCosts, "vad kostar lön per anställd?", "vad är ledtiden för återbetalning till kund?", "vilka tjänster finns inom ekonomi?", "måste vi använda upphandlingstjänst?",
        "får vi köpa e-handel externt?", "vem ansvarar för kundreskontra?", "hur räknas priset för leverantörsreskontra ut?", "vad kostar en kurs?", "hej", "blargh flumm", "vad ingår i boendeparkering?",
    ];

    private static ILocator LastCard(ChatWindow window) => window.Log.Locator(".card").Last;

    private async Task<ChatWindow> Open(bool dark = false, bool phone = false)
    {
        var window = await browser.Open(bot.Url, new()
        {
            Locale = "sv-SE",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 800 },
        });
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true })).ToHaveValueAsync(RealBot.Budget);
        return window;
    }
}
