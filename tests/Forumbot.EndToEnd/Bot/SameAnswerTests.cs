using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Forumbot.Commands;
using Forumbot.EndToEnd.TryOut;
using Forumbot.Host;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.Bot;

/// <summary>One answer, whichever way it is asked for.</summary>
[Collection(nameof(BrowserTests))]
public sealed partial class SameAnswerTests(BrowserFixture browser, RealBot bot) : IClassFixture<RealBot>
{
    [BrowserTheory]
    [InlineData("vad kostar leverantörsreskontra oss?")]
    [InlineData("vad kostar upphandlingstjänst per timme?")]
    [InlineData("hur lång tid tar återbetalning till kund?")]
    [InlineData("vilka tjänster finns inom rekrytering?")]
    [InlineData("måste vi använda chefsrekrytering?")]
    [InlineData("får vi köpa lokalplanering av någon annan?")]
    [InlineData("vem ansvarar för hyresadministration?")]
    [InlineData("What is included in recruitment of managers?")]
    [InlineData("vad kostade löneadministration trafikkontoret i oktober 2026?")]
    [InlineData("flumm blargh")]
    public async Task The_command_line_the_protocol_and_the_page_say_the_same(string question)
    {
        var commandLine = await OnTheCommandLine(question);
        var message = await OverTheProtocol(question);
        var page = await OnThePage(question);

        Assert.Equal(commandLine.Split('\n')[0], message.GetProperty("summary").GetString());
        Assert.Equal(commandLine, message.GetProperty("attachments")[0].GetProperty("content").GetProperty("fallbackText").GetString());
        Assert.Equal(Words(commandLine), Words(page));
    }

    private async Task<string> OnTheCommandLine(string question)
    {
        using StringWriter output = new(), notes = new();
        var code = await CommandLine.Run(["ask", question, "--as", RealBot.Budget, "--now", $"{RealBot.Now:yyyy-MM-ddTHH:mm}", "--db", bot.Database, "--json"], Wiring.Real,
            new(TextReader.Null, output, notes, Path.GetTempPath(), "Development", TimeProvider.System));
        Assert.Equal((0, ""), (code, notes.ToString()));
        return JsonElement.Parse(output.ToString()).GetProperty("text").GetString()!;
    }

    /// <summary>The activity that the bot posts to the connector which the question came from.</summary>
    private async Task<JsonElement> OverTheProtocol(string question)
    {
        await using var connector = await Connector.Start();
        using var http = new HttpClient();
        using var status = await http.PostAsJsonAsync($"{bot.Url}/api/messages", new
        {
            type = "message",
            id = "1",
            channelId = "msteams",
            serviceUrl = connector.Url,
            text = question,
            locale = "sv-SE",
            from = new { id = "29:x", aadObjectId = RealBot.Budget },
            recipient = new { id = "28:bot" },
            conversation = new { id = $"a:{Guid.NewGuid():N}", conversationType = "personal" },
        });
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);
        return Assert.Single(connector.Posted);
    }

    /// <summary>What the card shows, without its buttons.</summary>
    private async Task<string> OnThePage(string question)
    {
        await using var window = await browser.Open(bot.Url);
        await window.Say(question);
        var card = window.Log.Locator(".card");
        await Expect(card.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        return await card.EvaluateAsync<string>("card => { for (const set of card.querySelectorAll('.ac-actionSet')) set.remove(); return card.innerText; }");
    }

    /// <summary>Headlines stand beside the same amount shown large, so words are compared as a set.</summary>
    private static SortedSet<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
