using System.Net.Http.Json;
using Forumbot.EndToEnd.TryOut;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>The bot is installed, used and removed, in each kind of place.</summary>
[Collection(nameof(BrowserTests))]
public sealed class InstallTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    private const string OlderCard = "Ett äldre kort";

    [BrowserTheory]
    [InlineData("Forumbot", "personal", false, false)]
    [InlineData("Gruppchatt", "group", true, false)]
    [InlineData("Trafikkontoret", "channel", false, true)]
    [InlineData("Ny kanal", "new-channel", true, true)]
    public async Task One_is_welcomed_once_for_each_install_and_not_again_when_it_is_told_again(string place, string name, bool dark, bool phone)
    {
        await using var window = await Open(dark, phone);
        await Go(window, place, phone);
        await window.Choose("Installera Forumbot här");
        await Expect(Welcomes(window)).ToHaveCountAsync(1);
        await Pictures.Keep(window.Page, $"welcome-{name}");
        await window.Choose("Skicka det senaste igen");
        await Expect(window.Log.Locator(".note")).ToHaveCountAsync(2);
        await window.Choose("Avinstallera Forumbot här");
        await Expect(window.Log.Locator(".note")).ToHaveCountAsync(3);
        await Expect(Welcomes(window)).ToHaveCountAsync(1);
        await window.Say("Är du kvar?");
        await Expect(window.Log.Locator(".own .status")).ToContainTextAsync("Forumbot är avinstallerat här");
        await Pictures.Keep(window.Page, $"removed-{name}");
        await window.Choose("Installera Forumbot här");

        await Expect(Welcomes(window)).ToHaveCountAsync(2);
        await window.Say("hur lång tid tar återbetalning till kund?");
        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync("3 arbetsdagar");
        await Expect(Welcomes(window)).ToHaveCountAsync(2);
    }

    [BrowserTheory]
    [InlineData("Forumbot")]
    [InlineData("Gruppchatt")]
    [InlineData("Utbildningsförvaltningen")]
    public async Task In_each_kind_of_place_one_asks_gets_the_card_and_presses_both_kinds_of_button(string place)
    {
        await using var window = await Open(false, false);
        await Go(window, place, false);
        await window.Say("Vad kostar återbetalning till kund?");
        await window.Log.Locator(".card").Last.GetByRole(AriaRole.Button, new() { Name = "Ledtid" }).ClickAsync();
        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync("Återbetalning till kund tar 3 arbetsdagar");
        await Post(await Conversation(window, place), """{ "type": "Action.Submit", "title": "Pris", "data": { "verb": "question.ask", "text": "vad kostar upphandlingstjänst per timme?" } }""");
        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync(OlderCard);
        await window.Log.Locator(".card").Last.GetByRole(AriaRole.Button, new() { Name = "Pris", Exact = true }).ClickAsync();

        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync("860 kr per timme");
        await Pictures.Keep(window.Page, $"both-buttons-{place.ToLowerInvariant()}");
    }

    [BrowserFact]
    public async Task In_a_group_us_is_the_one_who_asks()
    {
        await using var window = await Open(false, false);
        await Go(window, "Gruppchatt", false);
        await window.Say("vad kostar leverantörsreskontra oss?");
        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync("kostar utbildningsförvaltningen");
        await window.Become("Budgetuppföljare Trafik");
        await window.Say("vad kostar leverantörsreskontra oss?");

        await Expect(window.Log.Locator(".card").Last).ToContainTextAsync("kostar trafikkontoret");
    }

    private static ILocator Welcomes(ChatWindow window) => window.BotMessages.Filter(new() { HasText = "Jag svarar på frågor om tjänster" });

    private static async Task Go(ChatWindow window, string place, bool phone)
    {
        if (phone) await window.Button("Vem du är och var").ClickAsync();
        await window.Go(place);
    }

    private static async Task<string> Conversation(ChatWindow window, string place) => place switch
    {
        "Forumbot" => $"a:tryout-{await window.Session()}-{RealBot.Budget}",
        "Gruppchatt" => $"19:tryout-{await window.Session()}@thread.v2",
        _ => $"19:utbildningsforvaltningen@thread.tacv2;messageid={await window.Session()}",
    };

    /// <summary>A card as a client gets it that knows no Action.Execute: with its fallback.</summary>
    private async Task Post(string conversation, string action)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync($"{bot.Url}/tryout/connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities", TryOut.Cards.Message([TryOut.Cards.Parse(action)], TryOut.Cards.Text(OlderCard)));
        response.EnsureSuccessStatusCode();
    }

    private async Task<ChatWindow> Open(bool dark, bool phone)
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
