using System.Text;
using Forumbot.EndToEnd.TryOut;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>The invoice to stop: sent by the one who orders, opened by the one who delivers.</summary>
[Collection(nameof(BrowserTests))]
public sealed class FileTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    private const string Supplier = "00000000-0000-4000-8000-000000000202";

    private static readonly byte[] Invoice = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");

    [BrowserFact]
    public async Task An_invoice_is_sent_ordered_with_and_opened_by_the_supplier()
    {
        await using var window = await browser.Open(bot.Url);
        await window.Become("Tjänsteansvarig Ekonomi");
        await window.Say("hej");
        await Known(Supplier);
        await window.Become("Medarbetare Utbildning");
        await window.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "faktura 123.pdf", MimeType = "application/pdf", Buffer = Invoice });
        await Expect(LastCard(window)).ToContainTextAsync("Jag har tagit emot faktura 123.pdf.");
        await Pictures.Keep(window.Page, "file-received");
        await Press(window, "Beställ med filen");
        await Expect(LastCard(window)).ToContainTextAsync("Vad vill du beställa?");
        await LastCard(window).GetByLabel("Tjänst", new() { Exact = true }).GetByRole(AriaRole.Combobox).FillAsync("Stoppa faktura hos betalningsinstitut");
        await LastCard(window).GetByLabel("Antal").FillAsync("1");
        await LastCard(window).GetByLabel("Beskrivning").FillAsync("Fel belopp på fakturan");
        await Press(window, "Visa pris och dag");
        await Expect(LastCard(window)).ToContainTextAsync("Bifogad fil: faktura 123.pdf");
        await Expect(LastCard(window)).ToContainTextAsync("Ingår, 0 kr");
        await Pictures.Keep(window.Page, "file-form");
        await Press(window, "Beställ");
        await Expect(LastCard(window)).ToContainTextAsync("A-2026-000001");
        await Expect(LastCard(window)).ToContainTextAsync("faktura 123.pdf");
        await Pictures.Keep(window.Page, "file-ordered");

        await window.Become("Tjänsteansvarig Ekonomi");
        await Expect(LastCard(window)).ToContainTextAsync("A-2026-000001");
        await Press(window, "Visa bilagor");
        await window.Log.Locator(".file:visible").GetByRole(AriaRole.Button, new() { Name = "Tillåt" }).ClickAsync();
        var link = window.Log.Locator(".file:visible").GetByRole(AriaRole.Link, new() { Name = "faktura 123.pdf" });
        await Expect(link).ToBeVisibleAsync();
        await Expect(window.Log.Locator(".message:visible").GetByText("Meddelandet har tagits bort.")).ToBeVisibleAsync();
        await Pictures.Keep(window.Page, "file-opened");
        Assert.Equal(Invoice, await new HttpClient().GetByteArrayAsync(new Uri((await link.GetAttributeAsync("href"))!)));
    }

    /// <summary>The bot remembers where it may write beside the turns.</summary>
    private async Task Known(string person)
    {
        for (var waited = 0; waited < 1_500; waited++)
        {
            await using var db = await bot.Slices.Deliveries.Contexts.CreateDbContextAsync();
            if (db.Conversations.Any(c => c.Person == person)) return;
            await Task.Delay(20);
        }

        Assert.Fail($"{person} has no chat that the bot knows.");
    }

    private static Task Press(ChatWindow window, string button) => LastCard(window).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static ILocator LastCard(ChatWindow window) => window.Log.Locator(".message:visible .card").Last;
}
