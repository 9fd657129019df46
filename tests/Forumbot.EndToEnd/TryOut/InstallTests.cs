using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>The bot is added to a place and removed from it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class InstallTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("Forumbot", "personal", 2)]
    [InlineData("Gruppchatt", "groupChat", 1)]
    [InlineData("Utbildningsförvaltningen", "channel", 1)]
    public async Task An_install_is_told_twice_as_Teams_tells_it(string place, string kind, int members)
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = _ => Task.FromResult<Microsoft.AspNetCore.Http.IResult?>(null);
        await using var window = await browser.Open(site);
        await window.Go(place);
        await window.Choose("Installera Forumbot här");
        await Expect(window.Log.Locator(".note")).ToHaveTextAsync("Forumbot har installerats här.");
        var (install, update) = ((await site.Bot.Await("installationUpdate", 1))[0], (await site.Bot.Await("conversationUpdate", 1))[0]);

        Assert.Equal(("add", kind, Town.Budget), ((string?)install["action"], (string?)install["conversation"]!["conversationType"], (string?)install["from"]!["aadObjectId"]));
        Assert.Equal(install["conversation"]!.ToJsonString(), update["conversation"]!.ToJsonString());
        Assert.DoesNotContain(";messageid=", (string?)install["conversation"]!["id"], StringComparison.Ordinal);
        Assert.NotEqual((string?)install["id"], (string?)update["id"]);
        Assert.Equal((members, (string?)update["recipient"]!["id"]), (update["membersAdded"]!.AsArray().Count, (string?)update["membersAdded"]!.AsArray().Last()!["id"]));
        Assert.Equal(("sv-SE", null), ((string?)install["locale"], (string?)update["locale"]));
        Assert.Equal((string?)install["channelData"]!["tenant"]!["id"], (string?)install["conversation"]!["tenantId"]);
        Assert.Equal(kind == "channel" ? ("teamMemberAdded", $"19:team-{Town.SchoolChannel[3..]}") : (null, null), ((string?)update["channelData"]!["eventType"], (string?)update["channelData"]!["team"]?["id"]));
    }

    [BrowserFact]
    public async Task Where_it_is_uninstalled_nothing_reaches_it_and_it_may_not_write_until_it_is_installed_again()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Gruppchatt");
        await window.Say("ett");
        await window.BotMessages.First.WaitForAsync();
        site.Bot.Answer = async turn =>
        {
            if (turn.Text is not null) await turn.Say("hör dig");
            return null;
        };
        await Told(window, site, "Installera Forumbot här", 1);
        await Told(window, site, "Avinstallera Forumbot här", 2);
        await window.Say("två");
        await Expect(window.Log.Locator(".own").Last.Locator(".status")).ToContainTextAsync("Forumbot är avinstallerat här");
        Assert.Equal((HttpStatusCode.Forbidden, "BotNotInConversationRoster"), await Post(site, (string)site.Bot.Received.First()["conversation"]!["id"]!));
        await Told(window, site, "Installera Forumbot här", 3);
        await window.Say("tre");

        await Expect(window.BotMessages.Locator(".bubble")).ToHaveTextAsync(["Du skrev: Forumbot ett", "hör dig"]);
        Assert.Equal(["add", "remove", "add"], (await site.Bot.Await("installationUpdate", 3)).Select(a => (string?)a["action"]));
        Assert.Single((await site.Bot.Await("conversationUpdate", 3))[1]["membersRemoved"]!.AsArray());
    }

    [BrowserFact]
    public async Task Each_place_has_its_own_install()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await Told(window, site, "Installera Forumbot här", 1);
        await window.Go("Trafikkontoret");
        await window.Button("Fler val").ClickAsync();
        await Expect(window.Button("Installera Forumbot här")).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Button("Fler val")).ToBeFocusedAsync();
        await window.Go("Forumbot");
        await window.Button("Fler val").ClickAsync();

        await Expect(window.Button("Avinstallera Forumbot här")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task What_was_done_last_is_sent_again_with_the_same_ids()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Button("Fler val").ClickAsync();
        await Expect(window.Button("Skicka det senaste igen")).ToBeDisabledAsync();
        await window.Button("Installera Forumbot här").ClickAsync();
        await Expect(window.Log).ToContainTextAsync("Forumbot har installerats här.");
        await window.Choose("Skicka det senaste igen");
        await Expect(window.Log).ToContainTextAsync("Skickat en gång till, med samma id.");
        var updates = await site.Bot.Await("conversationUpdate", 2);

        Assert.Equal(2, (await site.Bot.Await("installationUpdate", 2)).Count);
        Assert.Equal((string?)updates[0]["id"], (string?)updates[1]["id"]);
    }

    /// <summary>Chooses, and waits until the bot has been told: a menu that is opened before offers what it did before.</summary>
    private static async Task Told(ChatWindow window, TryOutSite site, string choice, int times)
    {
        await window.Choose(choice);
        await site.Bot.Await("installationUpdate", times);
        await site.Bot.Await("conversationUpdate", times);
    }

    private static async Task<(HttpStatusCode, string?)> Post(TryOutSite site, string conversation)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync($"{site.Url}/tryout/connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities", new { type = "message", text = "hej" });
        return (response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]?["code"]);
    }
}
