using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>Where several write, Teams passes on only what mentions the bot.</summary>
[Collection(nameof(BrowserTests))]
public sealed class GroupTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task In_the_group_chat_the_one_who_is_chosen_writes()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Gruppchatt");
        await window.Say("Hej alla");
        await window.BotMessages.First.WaitForAsync();
        await window.Become("Budgetuppföljare Trafik");
        await window.Say("Hej själv");
        await window.BotMessages.Nth(1).WaitForAsync();
        var (first, second) = (site.Bot.Received.First(), site.Bot.Last);

        Assert.Equal(("groupChat", true, "<at>Forumbot</at> Hej alla"), ((string?)first["conversation"]!["conversationType"], (bool)first["conversation"]!["isGroup"]!, (string?)first["text"]));
        Assert.Equal((Town.Budget, Town.Traffic), ((string?)first["from"]!["aadObjectId"], (string?)second["from"]!["aadObjectId"]));
        Assert.Equal((string?)first["conversation"]!["id"], (string?)second["conversation"]!["id"]);
        Assert.Equal("text/html", (string?)first["attachments"]![0]!["contentType"]);
    }

    [BrowserTheory]
    [InlineData("Gruppchatt")]
    [InlineData("Ny kanal")]
    public async Task Without_a_mention_nothing_reaches_the_bot(string place)
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go(place);
        await window.Button("Nämn Forumbot").ClickAsync();
        await Expect(window.TextBox).ToBeFocusedAsync();
        await window.Say("mellan oss");
        await Expect(window.Log.Locator(".own .status")).ToHaveTextAsync("Forumbot får bara meddelanden som nämner det.");
        await Expect(window.Log.Locator(".own .bubble")).ToHaveTextAsync("mellan oss");
        await window.Button("Nämn Forumbot").ClickAsync();
        await window.Say("nu du");
        await window.BotMessages.First.WaitForAsync();

        Assert.Equal("<at>Forumbot</at> nu du", (string?)Assert.Single(site.Bot.Received)["text"]);
    }

    [BrowserFact]
    public async Task A_channel_that_nobody_has_connected_says_so_and_is_a_channel_of_a_team()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Ny kanal");
        await Expect(window.Page.Locator("#place-note")).ToContainTextAsync("ingen förvaltning har kopplat");
        await window.Say("koppla den här kanalen");
        await window.BotMessages.First.WaitForAsync();
        var data = site.Bot.Last["channelData"]!;

        Assert.Equal(("19:tryout-ny-kanal@thread.tacv2", "19:team-tryout-ny-kanal@thread.tacv2"), ((string?)data["channel"]!["id"], (string?)data["team"]!["id"]));
        Assert.Matches(@"\A19:tryout-ny-kanal@thread\.tacv2;messageid=\d+\z", (string?)site.Bot.Last["conversation"]!["id"]);
    }

    [BrowserFact]
    public async Task A_channel_that_is_connected_meanwhile_is_shown_so_without_reading_the_page_again()
    {
        var organisation = Town.Organisation;
        await using var site = await TryOutSite.Start(organisation: () => organisation);
        await using var window = await browser.Open(site);
        await window.Go("Ny kanal");
        organisation = organisation with { Channels = [.. organisation.Channels, new("19:tryout-ny-kanal@thread.tacv2", "trafik")] };
        await window.Say("koppla den här kanalen till Trafikkontoret");

        await Expect(window.Page.Locator("#place-note")).ToContainTextAsync("”oss” betyder Trafikkontoret");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ny kanal");
    }

    [BrowserFact]
    public async Task What_the_bot_says_outside_all_threads_is_heard_in_the_channel_and_a_button_there_answers_in_its_thread()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Utbildningsförvaltningen");
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        var thread = await site.Bot.Again().Begin(Town.SchoolChannel, Cards.Message([Cards.Parse("""{ "type": "Action.Execute", "title": "Attestera", "verb": "avrop.attest" }""")], Cards.Text("Kostnader i oktober")));
        await window.Button("Attestera").ClickAsync();
        await Expect(window.Log).ToContainTextAsync("Ditt val har skickats.");

        Assert.Equal(thread, (string?)site.Bot.Last["conversation"]!["id"]);
        Assert.Equal($"{Town.SchoolChannel};messageid={site.Bot.Last["replyToId"]}", thread);
    }

    [BrowserFact]
    public async Task A_meeting_of_the_group_begins_and_ends()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Go("Gruppchatt");
        await window.Choose("Mötet börjar");
        await Expect(window.Log).ToContainTextAsync("Mötet har börjat.");
        await site.Bot.Await("event", 1);
        await window.Choose("Mötet slutar");
        var events = await site.Bot.Await("event", 2);

        Assert.Equal(["application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd"], events.Select(e => (string?)e["name"]));
    }
}
