using Forumbot.EndToEnd.TryOut;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>Somebody orders on the page: from a sentence to the receipt.</summary>
[Collection(nameof(BrowserTests))]
public sealed class OrderFormTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    [BrowserTheory]
    [InlineData(false, false, "wide-light")]
    [InlineData(true, true, "phone-dark")]
    public async Task A_sentence_opens_the_form_what_is_wrong_is_told_and_what_is_right_is_ordered(bool dark, bool phone, string look)
    {
        await using var window = await browser.Open(bot.Url, new() { Locale = "sv-SE", ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 } });
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true })).ToHaveValueAsync(RealBot.Budget);
        var card = window.Log.Locator(".card").Last;
        await window.Say("beställ två chefsrekryteringar");
        await Expect(card).ToContainTextAsync("2 × 34 000 kr = 68 000 kr");
        await Expect(card.GetByLabel("Antal (rekrytering)")).ToHaveValueAsync("2");
        await Pictures.Keep(window.Page, $"order-form-{look}");
        Assert.Empty(await TryOut.Contrast.TooLow(window.Page));

        await card.GetByLabel("Antal (rekrytering)").FillAsync("2,5");
        await card.GetByLabel("Beskrivning").FillAsync("Två rektorer");
        await Press(card, "Beställ");
        await Expect(card).ToContainTextAsync("Enheten delas inte: skriv ett helt tal.");
        await Expect(card.GetByLabel("Beskrivning")).ToHaveValueAsync("Två rektorer");
        await Pictures.Keep(window.Page, $"order-form-fault-{look}");

        await Expect(card).ToContainTextAsync("Skriv kostnadsställe, till exempel 12345.");
        await card.GetByLabel("Antal (rekrytering)").FillAsync("3");
        await card.GetByLabel("Kostnadsställe").FillAsync("12345");
        await Press(card, "Visa pris och dag");
        await Expect(card).ToContainTextAsync("3 × 34 000 kr = 102 000 kr");
        await Press(card, "Beställ", orAttest: true);
        await Expect(card).ToContainTextAsync("A-2026-");
        await Pictures.Keep(window.Page, $"order-receipt-{look}");
    }

    private static async Task Press(ILocator card, string button, bool orAttest = false)
    {
        var exact = card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await (orAttest ? exact.Or(card.GetByRole(AriaRole.Button, new() { Name = "Skicka för attest" })) : exact).ClickAsync();
    }
}
