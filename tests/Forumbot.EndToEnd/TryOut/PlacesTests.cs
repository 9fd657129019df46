using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class PlacesTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task In_a_channel_the_bot_is_mentioned_and_the_conversation_is_the_bound_channels()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Utbildningsförvaltningen");
        await window.Say("Vad kostar det oss?");
        await window.BotMessages.First.WaitForAsync();
        var activity = site.Bot.Last;

        Assert.Equal("<at>Forumbot</at> Vad kostar det oss?", (string?)activity["text"]);
        Assert.Equal(("mention", "<at>Forumbot</at>", "28:forumbot"),
            ((string?)activity["entities"]![0]!["type"], (string?)activity["entities"]![0]!["text"], (string?)activity["entities"]![0]!["mentioned"]!["id"]));
        Assert.Equal(("channel", Town.SchoolChannel), ((string?)activity["conversation"]!["conversationType"], Bound(activity)));
        Assert.Equal(Town.SchoolChannel, (string?)activity["channelData"]!["channel"]!["id"]);
        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync("@Forumbot Vad kostar det oss?");
    }

    [BrowserFact]
    public async Task Another_person_is_another_sender_in_a_chat_of_their_own()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("hemligt");
        await window.BotMessages.First.WaitForAsync();
        await window.Become("Budgetuppföljare Trafik");
        await Expect(window.Log).Not.ToContainTextAsync("hemligt");
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();

        var (before, after) = (site.Bot.Received.First(), site.Bot.Last);
        Assert.Equal((Town.Traffic, "Budgetuppföljare Trafik"), ((string?)after["from"]!["aadObjectId"], (string?)after["from"]!["name"]));
        Assert.NotEqual((string?)before["conversation"]!["id"], (string?)after["conversation"]!["id"]);
    }

    [BrowserFact]
    public async Task A_channel_is_shared_by_those_who_write_in_it()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Utbildningsförvaltningen");
        await window.Say("från Utbildning");
        await window.BotMessages.First.WaitForAsync();
        await window.Become("Budgetuppföljare Trafik");
        await window.Say("från Trafik");
        await window.BotMessages.Nth(1).WaitForAsync();

        Assert.Equal(site.Bot.Received.First()["conversation"]!.ToJsonString(), site.Bot.Last["conversation"]!.ToJsonString());
        await Expect(window.Log.Locator(".human:not(.own) .bubble")).ToHaveTextAsync("@Forumbot från Utbildning");
        await Expect(window.Log.Locator(".human.own .bubble")).ToHaveTextAsync("@Forumbot från Trafik");
    }

    [BrowserFact]
    public async Task One_can_be_someone_whom_the_directory_does_not_hold()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Become("Någon utanför katalogen");
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();

        Assert.DoesNotContain((string?)site.Bot.Last["from"]!["aadObjectId"], Town.Organisation.People.Select(p => p.AadObjectId));
    }

    [BrowserFact]
    public async Task An_answer_in_another_chat_is_marked_there_and_stays_there()
    {
        await using var site = await TryOutSite.Start();
        var ready = new TaskCompletionSource();
        site.Bot.Answer = async turn =>
        {
            await ready.Task;
            await turn.Say("sent svar");
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.Go("Trafikkontoret");
        ready.SetResult();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "nytt svar" })).ToBeVisibleAsync();
        await Expect(window.Log).Not.ToContainTextAsync("sent svar");
        await window.Go("Forumbot");

        await Expect(window.Log).ToContainTextAsync("sent svar");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "nytt svar" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_the_bot_writes_to_somebody_else_is_marked_at_their_name()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Become("Budgetuppföljare Trafik");
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        await window.Become("Medarbetare Utbildning");
        await site.Bot.Again().Say("till Trafik");
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true }).Locator("option", new() { HasText = "(nytt svar)" })).ToHaveTextAsync(["Budgetuppföljare Trafik (nytt svar)"]);
        await window.Become("Budgetuppföljare Trafik (nytt svar)");

        await Expect(window.Log).ToContainTextAsync("till Trafik");
        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true }).Locator("option", new() { HasText = "(nytt svar)" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Two_windows_in_the_same_channel_do_not_mix()
    {
        await using var site = await TryOutSite.Start();
        await using var one = await browser.Open(site);
        await using var other = await browser.Open(site);
        await one.Go("Utbildningsförvaltningen");
        await other.Go("Utbildningsförvaltningen");
        await one.Say("från ett");
        await other.Say("från två");
        await Expect(one.BotMessages).ToContainTextAsync(["från ett"]);

        await Expect(other.BotMessages).ToContainTextAsync(["från två"]);
        Assert.Equal([Town.SchoolChannel], site.Bot.Received.Select(Bound).Distinct());
    }

    [BrowserFact]
    public async Task Who_and_where_one_was_is_remembered()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Become("Budgetuppföljare Trafik");
        await window.Go("Trafikkontoret");
        await window.Page.ReloadAsync();

        await Expect(window.Page.GetByLabel("Du är", new() { Exact = true })).ToHaveValueAsync(Town.Traffic);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trafikkontoret");
    }

    private static string Bound(System.Text.Json.Nodes.JsonObject activity) => ((string)activity["conversation"]!["id"]!).Split(";messageid=")[0];
}
