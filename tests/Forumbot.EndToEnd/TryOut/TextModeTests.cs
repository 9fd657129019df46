using System.Diagnostics;
using Forumbot.TryOut;
using static Microsoft.Playwright.Assertions;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>The page as a build without npm leaves it.</summary>
[Collection(nameof(BrowserTests))]
public sealed class TextModeTests(BrowserFixture browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("forumbot-tryout-");

    public void Dispose() => folder.Delete(recursive: true);

    [BrowserFact]
    public async Task Without_what_draws_cards_the_page_says_so_and_shows_answers_as_text()
    {
        CopyPageWithoutPackages();
        await using var site = await TryOutSite.Start(folder.FullName);
        site.Bot.AnswersWith(
            Cards.Message(
                Cards.Text("**860 kr** per timme"),
                Cards.Parse("""{ "type": "ColumnSet", "columns": [{ "items": [{ "type": "TextBlock", "text": "Ledtid" }] }, { "items": [{ "type": "TextBlock", "text": "3 dagar" }] }] }"""),
                Cards.Parse("""{ "type": "Chart.Donut", "fallback": { "type": "FactSet", "facts": [{ "title": "Skola", "value": "12 %" }] } }"""),
                Cards.Text("<img src=x onerror=alert(1)>")),
            Cards.Parse("""{ "type": "message", "text": "Hela svaret", "attachments": [{ "contentType": "application/vnd.microsoft.card.adaptive", "content": { "body": [] } }] }"""),
            Cards.Parse("""{ "type": "message", "summary": "Kort om svaret", "attachments": [] }"""));
        await using var window = await browser.Open(site);
        await Expect(window.Page.Locator("#banner")).ToContainTextAsync("Installera Node 20");
        await window.Say("pris");

        await Expect(window.BotMessages.Locator(".bubble")).ToHaveTextAsync(["860 kr per timmeLedtid  3 dagarSkola: 12 %<img src=x onerror=alert(1)>", "Hela svaret", "Kort om svaret"]);
        await Expect(window.Log.Locator("strong")).ToHaveTextAsync("860 kr");
    }

    [NodeFact]
    public void The_build_brought_in_what_draws_cards() =>
        Assert.Equal(
            ["adaptivecards.min.js", "adaptivecards.min.js.LICENSE.txt", "microsoft-teams-dark.json", "microsoft-teams-light.json"],
            Directory.GetFiles(Path.Combine(TryOutPage.Folder, "lib")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_build_without_npm_goes_on_and_says_what_it_means()
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet",
            ["msbuild", "src/Forumbot/Forumbot.csproj", "-nologo", "-nr:false", "-v:m", "-t:TryOutPackages", "-p:TryOutNpm=no-such-npm", $"-p:TryOutLib={folder.FullName}/"])
        {
            WorkingDirectory = Machine.RepositoryRoot,
            RedirectStandardOutput = true,
        })!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("the page shows answers as text. Install Node 20", said, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", said, StringComparison.OrdinalIgnoreCase);
    }

    private void CopyPageWithoutPackages()
    {
        foreach (var file in Directory.GetFiles(TryOutPage.Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(TryOutPage.Folder, file);
            if (name.StartsWith("lib", StringComparison.Ordinal)) continue;
            var copy = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
