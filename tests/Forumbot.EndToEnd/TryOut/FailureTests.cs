using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class FailureTests(BrowserFixture browser)
{
    private static readonly (int Status, string Told)[] Failures =
    [
        (500, "Något gick fel hos Forumbot."),
        (503, "Något gick fel hos Forumbot."),
        (400, "Forumbot tog inte emot meddelandet."),
        (501, "Forumbot tog inte emot meddelandet."),
        (429, "Det gick lite fort för Forumbot. Vänta en stund."),
    ];

    [BrowserFact]
    public async Task A_failure_is_told_politely_and_trying_again_sends_the_same_activity()
    {
        await using var site = await TryOutSite.Start();
        var working = site.Bot.Answer;
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        foreach (var (status, told) in Failures)
        {
            site.Bot.Answer = _ => Task.FromResult<IResult?>(Results.Text("System.Exception at line 7", statusCode: status));
            await window.Say($"fråga {status}");
            await Expect(window.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = told })).ToBeVisibleAsync();
            await Expect(window.Log).Not.ToContainTextAsync("Exception");
            site.Bot.Answer = working;
            await window.Button("Försök igen").ClickAsync();
            await Expect(window.BotMessages.Last).ToContainTextAsync($"Du skrev: fråga {status}");
            await Expect(window.Button("Försök igen")).ToHaveCountAsync(0);
        }

        Assert.All(site.Bot.Received.GroupBy(activity => (string?)activity["id"]), sent => Assert.Equal(2, sent.Count()));
    }

    [BrowserFact]
    public async Task When_the_bot_is_down_the_page_says_so_and_finds_it_again_when_it_is_back()
    {
        var port = Ports.Free();
        var site = await TryOutSite.Start(port: port);
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Say("ett");
        await Expect(window.BotMessages).ToHaveCountAsync(1);
        await site.DisposeAsync();
        await Expect(window.Page.Locator("#banner")).ToContainTextAsync("Kontakten med Forumbot bröts.");
        await window.Say("två");
        await Expect(window.Log.GetByText("Meddelandet kom inte fram. Kontrollera att Forumbot är i gång.")).ToBeVisibleAsync();

        await using var again = await TryOutSite.Start(port: port);
        await Expect(window.Page.Locator("#banner")).ToBeHiddenAsync();
        await window.Button("Försök igen").ClickAsync();
        await Expect(window.BotMessages.Last).ToContainTextAsync("Du skrev: två");
        await Expect(window.BotMessages).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task What_the_bot_said_while_the_connection_was_broken_comes_afterwards_once()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Say("ett");
        await Expect(window.BotMessages).ToHaveCountAsync(1);
        site.Streams.Break();
        await Expect(window.Page.Locator("#banner")).ToContainTextAsync("Kontakten med Forumbot bröts.");
        await site.Bot.Again().Say("under avbrottet");
        site.Streams.Mend();
        await Expect(window.Page.Locator("#banner")).ToBeHiddenAsync();
        await window.Say("två");

        await Expect(window.BotMessages.Locator(".bubble")).ToHaveTextAsync(["Du skrev: ett", "under avbrottet", "Du skrev: två"]);
    }

    [BrowserFact]
    public async Task When_people_cannot_be_fetched_one_can_try_again()
    {
        var works = false;
        await using var site = await TryOutSite.Start(organisation: () => works ? Town.Organisation : throw new InvalidOperationException("no store"));
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await Expect(window.Page.Locator("#banner")).ToContainTextAsync("Det gick inte att hämta personer och kanaler.");
        works = true;
        await window.Button("Försök igen").ClickAsync();
        await window.Say("Hej");

        await Expect(window.BotMessages).ToContainTextAsync(["Du skrev: Hej"]);
    }

    [BrowserFact]
    public async Task A_click_on_a_card_that_fails_can_be_made_again()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            if (turn.Type == "invoke") return Results.StatusCode(500);
            await turn.Reply(Cards.Message([Cards.Parse("""{ "type": "Action.Execute", "title": "Attestera", "verb": "avrop.attest" }""")], Cards.Text("A-2026-000001")));
            return null;
        };
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Say("attest");
        await window.Button("Attestera").ClickAsync();
        await Expect(window.BotMessages).ToContainTextAsync(["Något gick fel hos Forumbot."]);
        site.Bot.Answer = _ => Task.FromResult<IResult?>(null);
        await window.Button("Försök igen").ClickAsync();

        await Expect(window.BotMessages).ToContainTextAsync(["Ditt val har skickats."]);
    }
}
