using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>What can be done with a message besides reading it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class MessageMenuTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_message_that_is_sent_again_is_the_same_activity()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        await window.Choose(window.Log.Locator(".own"), "Skicka igen");
        await Expect(window.Log.Locator(".own .status")).ToHaveTextAsync("Skickat en gång till, med samma id.");

        Assert.Equal(2, site.Bot.Received.Count);
        Assert.Equal(site.Bot.Received.First().ToJsonString(), site.Bot.Last.ToJsonString());
    }

    [BrowserFact]
    public async Task A_message_is_changed_where_it_stands()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Gruppchatt");
        await window.Say("Vad kostar det?");
        await window.BotMessages.First.WaitForAsync();
        await window.Choose(window.Log.Locator(".own"), "Ändra");
        await Expect(window.Page.GetByLabel("Ändra meddelandet")).ToBeFocusedAsync();
        await window.Page.GetByLabel("Ändra meddelandet").FillAsync("Vad kostar lönen?");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Log.Locator(".own .status")).ToHaveTextAsync("Ändrat.");
        var (before, after) = (site.Bot.Received.First(), (await site.Bot.Await("messageUpdate", 1))[0]);

        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync("@Forumbot Vad kostar lönen?");
        Assert.Equal(((string?)before["id"], "<at>Forumbot</at> Vad kostar lönen?", "editMessage"), ((string?)after["id"], (string?)after["text"], (string?)after["channelData"]!["eventType"]));
    }

    [BrowserFact]
    public async Task One_may_change_ones_mind_about_a_change()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        await window.Choose(window.Log.Locator(".own"), "Ändra");
        await window.Page.GetByLabel("Ändra meddelandet").FillAsync("Hopp");
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync("Hej");
        Assert.Single(site.Bot.Received);
    }

    [BrowserFact]
    public async Task A_message_is_taken_back()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        await window.Choose(window.Log.Locator(".own"), "Ta bort");
        var taken = (await site.Bot.Await("messageDelete", 1))[0];

        await Expect(window.Log.Locator(".own")).ToContainTextAsync("Meddelandet har tagits bort.");
        Assert.Equal(((string?)site.Bot.Received.First()["id"], "softDeleteMessage", null), ((string?)taken["id"], (string?)taken["channelData"]!["eventType"], (string?)taken["text"]));
    }

    [BrowserFact]
    public async Task An_answer_is_liked_and_liked_no_more()
    {
        await using var site = await TryOutSite.Start();
        string? answer = null;
        site.Bot.Answer = async turn =>
        {
            if (turn.Type == "message") answer = await turn.Say("Svar");
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        await window.Choose(window.BotMessages, "Gilla");
        await Expect(window.BotMessages.Locator(".status")).ToHaveTextAsync("👍 Du gillar det här.");
        await window.Choose(window.BotMessages, "Sluta gilla");
        var reactions = await site.Bot.Await("messageReaction", 2);

        await Expect(window.BotMessages.Locator(".status")).ToHaveCountAsync(0);
        Assert.All(reactions, reaction => Assert.Equal(answer, (string?)reaction["replyToId"]));
        Assert.Equal(("like", "like"), (Kind(reactions[0]["reactionsAdded"]), Kind(reactions[1]["reactionsRemoved"])));
    }

    private static string? Kind(JsonNode? reactions) => (string?)reactions!.AsArray().Single()!["type"];
}
