using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class SendingTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Enter_sends_and_the_answer_comes_back()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("Vad kostar det?");

        await Expect(window.BotMessages).ToContainTextAsync(["Du skrev: Vad kostar det?"]);
        await Expect(window.TextBox).ToHaveValueAsync("");
        await Expect(window.TextBox).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_button_sends_too()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.TextBox.FillAsync("Hej");
        await window.Button("Skicka").ClickAsync();

        await Expect(window.BotMessages).ToContainTextAsync(["Du skrev: Hej"]);
    }

    [BrowserFact]
    public async Task Shift_and_Enter_give_a_new_line_and_nothing_sends_nothing()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.TextBox.FillAsync("   ");
        await window.TextBox.PressAsync("Enter");
        await window.TextBox.FillAsync("en");
        await window.TextBox.PressAsync("Shift+Enter");
        await window.TextBox.PressSequentiallyAsync("två");
        await window.TextBox.PressAsync("Enter");
        await window.BotMessages.First.WaitForAsync();

        Assert.Equal("en\ntvå", (string?)Assert.Single(site.Bot.Received)["text"]);
    }

    [BrowserFact]
    public async Task An_example_question_is_sent_when_chosen()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Button("Vad kostar leverantörsreskontra oss?").ClickAsync();

        await Expect(window.BotMessages).ToContainTextAsync(["Du skrev: Vad kostar leverantörsreskontra oss?"]);
        await Expect(window.Page.Locator(".greeting")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_example_that_is_chosen_before_the_bot_can_answer_is_sent_when_it_can()
    {
        await using var site = await TryOutSite.Start();
        site.Streams.Break();
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Button("Vad kostar leverantörsreskontra oss?").ClickAsync();
        site.Streams.Mend();

        await Expect(window.BotMessages).ToContainTextAsync(["Du skrev: Vad kostar leverantörsreskontra oss?"]);
    }

    [BrowserFact]
    public async Task What_is_written_before_the_bot_can_answer_is_said_where_it_was_written()
    {
        await using var site = await TryOutSite.Start();
        site.Streams.Break();
        await using var window = await browser.Open(site);
        window.ExpectsComplaints = true;
        await window.Say("Hej");
        await window.Go("Trafikkontoret");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trafikkontoret");
        site.Streams.Mend();

        Assert.Equal("personal", (string?)(await site.Bot.Await("message", 1))[0]["conversation"]!["conversationType"]);
    }

    [BrowserFact]
    public async Task The_activity_is_what_Teams_would_send()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await window.BotMessages.First.WaitForAsync();
        var activity = site.Bot.Last;

        Assert.Equal(("message", "msteams", "Hej", "plain", "sv-SE"),
            ((string?)activity["type"], (string?)activity["channelId"], (string?)activity["text"], (string?)activity["textFormat"], (string?)activity["locale"]));
        Assert.Equal((Town.Budget, $"29:{Town.Budget}", "Budgetuppföljare Utbildning"),
            ((string?)activity["from"]!["aadObjectId"], (string?)activity["from"]!["id"], (string?)activity["from"]!["name"]));
        Assert.Equal(("28:forumbot", "personal", $"{site.Url}/tryout/connector"),
            ((string?)activity["recipient"]!["id"], (string?)activity["conversation"]!["conversationType"], (string?)activity["serviceUrl"]));
        Assert.NotNull((string?)activity["id"]);
        Assert.True(DateTimeOffset.TryParse((string?)activity["timestamp"], out _) && DateTimeOffset.TryParse((string?)activity["localTimestamp"], out _));
    }

    [BrowserFact]
    public async Task A_message_in_English_says_so()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        await window.Button("Switch to English").ClickAsync();
        await window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write to Forumbot" }).FillAsync("Hello");
        await window.Button("Send").ClickAsync();
        await window.BotMessages.First.WaitForAsync();

        Assert.Equal("en-GB", (string?)site.Bot.Last["locale"]);
        Assert.Equal("en", await window.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [BrowserFact]
    public async Task While_the_bot_types_the_page_shows_it_until_the_answer_comes()
    {
        await using var site = await TryOutSite.Start();
        var ready = new TaskCompletionSource();
        site.Bot.Answer = async turn =>
        {
            await turn.Types();
            await ready.Task;
            await turn.Say("Klart");
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Say("Hej");
        await Expect(window.Page.GetByText("Forumbot skriver …")).ToBeVisibleAsync();
        ready.SetResult();

        await Expect(window.BotMessages).ToContainTextAsync(["Klart"]);
        await Expect(window.Page.GetByText("Forumbot skriver …")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_changed_answer_changes_and_a_removed_one_goes()
    {
        await using var site = await TryOutSite.Start();
        site.Bot.Answer = async turn =>
        {
            var (first, second) = (await turn.Say("räknar"), await turn.Say("fel"));
            await turn.Update(first, Cards.Parse("""{ "type": "message", "text": "räknat" }"""));
            await turn.Delete(second);
            return null;
        };
        await using var window = await browser.Open(site);
        await window.Say("Hej");

        await Expect(window.BotMessages.Locator(".said > :last-child")).ToHaveTextAsync(["räknat", "Meddelandet har tagits bort."]);
    }
}
