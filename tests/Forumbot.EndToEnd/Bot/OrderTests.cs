using Forumbot.EndToEnd.TryOut;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>An order from need to delivered, in a real browser, by those who do it: each has a chat of their own, and a card there that follows.</summary>
[Collection(nameof(BrowserTests))]
public sealed class OrderTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    private const string Staff = "Medarbetare Utbildning", Budget = "Budgetuppföljare Utbildning", Supplier = "Tjänsteansvarig Rekrytering";

    [BrowserFact]
    public async Task Staff_orders_the_budget_follow_up_officer_attests_the_supplier_delivers_and_each_card_follows()
    {
        await using var window = await browser.Open(bot.Url, new() { Locale = "sv-SE", ViewportSize = new() { Width = 1280, Height = 1100 } });
        foreach (var person in new[] { Budget, Supplier, Staff }) await Greet(window, person);

        await window.Say("Jag vill beställa två chefsrekryteringar");
        await Expect(LastCard(window)).ToContainTextAsync("Kontakt för leveransen");
        await LastCard(window).GetByLabel("Kostnadsställe").FillAsync("12345");
        await Press(window, "Skicka för attest", "A-2026-000001: Chefsrekrytering. Väntar på attest");
        await Pictures.Keep(window.Page, "order-receipt");

        await window.Become(Budget);
        await Expect(LastCard(window)).ToContainTextAsync("Attestera, eller neka med ett skäl");
        await Pictures.Keep(window.Page, "order-to-attest");
        await Press(window, "Attestera", "Skickad till leverantören");

        await window.Become(Supplier);
        await Press(window, "Ta emot", "Klart senast");
        await Press(window, "Ta emot", "Mottagen");
        await Press(window, "Påbörja", "Arbetet pågår");
        await Press(window, "Leverera", "Kvar att leverera");
        await LastCard(window).GetByLabel("Antal").FillAsync("tre");
        await Press(window, "Leverera", "Skriv ett antal över 0, högst 2");
        await Pictures.Keep(window.Page, "order-wrong-quantity");
        await LastCard(window).GetByLabel("Antal").FillAsync("1");
        await Press(window, "Leverera", "Levererat1 rekrytering");
        await Press(window, "Leverera", "Kvar att leverera");
        await Press(window, "Leverera", "Levererad");
        await Pictures.Keep(window.Page, "order-delivered");

        await window.Become(Staff);
        await Expect(LastCard(window)).ToContainTextAsync("Allt är levererat. Godkänn leveransen eller reklamera");
        await Press(window, "Godkänn leveransen", "Avslutad");
        await Press(window, "Visa historik", "Historik för A-2026-000001");
        await Pictures.Keep(window.Page, "order-history");

        await window.Become(Supplier);
        await Expect(LastCard(window)).ToContainTextAsync("Avslutad");
        await window.Become(Budget);
        await Expect(LastCard(window)).ToContainTextAsync("Avslutad");
        await window.Say("våra beställningar");
        await Expect(LastCard(window)).ToContainTextAsync("Ni har 1 beställning i er förvaltning");
        await Pictures.Keep(window.Page, "order-list");
    }

    private static ILocator LastCard(ChatWindow window) => window.Log.Locator(".card").Last;

    /// <summary>Presses in the last card, and waits for what takes its place and stays: thanks give way to how the order is when the card is brought up to date.</summary>
    private static async Task Press(ChatWindow window, string title, string then)
    {
        await LastCard(window).GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Expect(LastCard(window)).ToContainTextAsync(then);
    }

    /// <summary>Whoever has written has a chat that the bot knows.</summary>
    private static async Task Greet(ChatWindow window, string person)
    {
        await window.Become(person);
        await window.Say("hej");
        await Expect(LastCard(window)).ToBeVisibleAsync();
    }
}
