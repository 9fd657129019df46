using System.Text.Json;
using Microsoft.Playwright;

namespace Forumbot.EndToEnd.Cards;

/// <summary>A page in Chromium where the official renderer draws cards with a host configuration of Teams.</summary>
internal sealed class CardPage : IAsyncDisposable
{
    private const string Draw = """
        (cards) => {
          const md = window.markdownit();
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = md.render(text); result.didProcess = true; };
          return JSON.stringify(JSON.parse(cards).map(json => {
            const card = new AdaptiveCards.AdaptiveCard();
            card.hostConfig = new AdaptiveCards.HostConfig(window.hostConfig);
            const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
            // Its pattern keeps its place between cards and then refuses every second one's language.
            AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
            card.parse(json, context);
            const holder = document.createElement('div');
            holder.className = 'card';
            document.body.appendChild(holder);
            holder.appendChild(card.render());
            const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i)).concat(card.validateProperties().validationEvents);
            return { events: events.map(e => e.message), text: holder.innerText, links: holder.querySelectorAll('a, img').length, marks: holder.querySelectorAll('em, strong, code, s, ol, ul, h1, h2').length,
                     overflow: Math.max(holder.scrollWidth - holder.clientWidth, ...[...holder.querySelectorAll('*')].map(e => Math.ceil(e.getBoundingClientRect().right - holder.getBoundingClientRect().right))), buttons: holder.querySelectorAll('button').length };
          }));
        }
        """;

    private readonly IPage _page;

    private CardPage(IPage page) => _page = page;

    /// <param name="theme">light or dark.</param>
    public static async Task<CardPage> Open(Chromium chromium, string theme, int width)
    {
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        page.SetDefaultTimeout((float)Machine.Patience.TotalMilliseconds);
        await page.SetContentAsync(await File.ReadAllTextAsync(Path.Combine(Machine.NodeFolder, "cards", "render.html")));
        foreach (var script in new[] { "adaptivecards/dist/adaptivecards.min.js", "markdown-it/dist/markdown-it.min.js" })
            await page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(Module(script)) });
        var config = await File.ReadAllTextAsync(Module($"adaptivecards-designer/lib/hostConfigs/microsoft-teams-{theme}.json"));
        await page.EvaluateAsync($"() => {{ document.body.className = '{theme}'; window.hostConfig = {config}; }}");
        return new(page);
    }

    public async Task<IReadOnlyList<DrawnCard>> Render(IEnumerable<JsonElement> cards) =>
        JsonSerializer.Deserialize<List<DrawnCard>>(await _page.EvaluateAsync<string>(Draw, JsonSerializer.Serialize(cards)), JsonSerializerOptions.Web)!;

    /// <summary>The whole page as numbered pictures of a height that one can look at.</summary>
    public async Task Screenshots(string file)
    {
        const int slice = 1600;
        var (width, height) = (_page.ViewportSize!.Width, await _page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        for (var top = 0; top < height; top += slice)
            await _page.ScreenshotAsync(new() { Path = $"{file}-{top / slice:00}.png", FullPage = true, Clip = new() { X = 0, Y = top, Width = width, Height = Math.Min(slice, height - top) } });
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private static string Module(string path) => Path.Combine(Machine.NodeFolder, "node_modules", path);
}

/// <summary>What the renderer made of a card.</summary>
/// <param name="Events">What it did not accept.</param>
/// <param name="Marks">Elements that markdown makes.</param>
/// <param name="Overflow">Pixels that do not fit the width.</param>
internal sealed record DrawnCard(IReadOnlyList<string> Events, string Text, int Links, int Marks, int Overflow, int Buttons);
