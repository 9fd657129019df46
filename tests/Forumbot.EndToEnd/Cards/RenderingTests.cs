using System.Text.Json;
using System.Text.RegularExpressions;

namespace Forumbot.EndToEnd.Cards;

public sealed partial class RenderingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("light", 360)]
    [InlineData("dark", 360)]
    [InlineData("light", 800)]
    [InlineData("dark", 800)]
    public async Task Every_card_is_drawn_whole_and_without_a_complaint(string theme, int width)
    {
        await using var page = await CardPage.Open(chromium, theme, width);
        var drawn = await page.Render(CardFiles.Expanded.Select(c => c.Card));
        await KeepPicture(page, $"all-{theme}-{width}");
        Assert.All(CardFiles.Expanded.Zip(drawn), pair =>
        {
            Assert.True(pair.Second.Events.Count == 0, $"{pair.First.Template} ({pair.First.Why}): {string.Join("; ", pair.Second.Events)}");
            Assert.True(pair.Second.Overflow <= 0, $"{pair.First.Template} ({pair.First.Why}) is {pair.Second.Overflow} pixels too wide.");
            Assert.Equal(0, pair.Second.Links);
            Assert.Equal(Within(pair.First.Card, "Action.").Count(), pair.Second.Buttons);
        });
    }

    [BrowserFact]
    public async Task What_a_card_shows_its_text_says_too()
    {
        await using var page = await CardPage.Open(chromium, "light", 800);
        var drawn = await page.Render(CardFiles.Expanded.Select(c => c.Card));
        Assert.All(CardFiles.Expanded.Zip(drawn), pair =>
        {
            var text = Words(pair.First.Card.GetProperty("fallbackText").GetString()!).ToHashSet();
            var controls = Within(pair.First.Card, "Action.").Concat(Within(pair.First.Card, "Input.")).SelectMany(Texts).SelectMany(Words).ToHashSet();
            Assert.DoesNotContain(Words(pair.Second.Text), word => !text.Contains(word) && !controls.Contains(word));
        });
    }

    [BrowserTheory]
    [InlineData("[klicka](https://evil.example)")]
    [InlineData("![bild](https://evil.example/x.png) <https://evil.example> https://evil.example")]
    [InlineData("<a href=\"https://evil.example\">x</a><img src=x onerror=alert(1)>")]
    [InlineData("**fet** _kursiv_ `kod` ~~struken~~ &lt;b&gt; &#91;x](y)")]
    [InlineData("# Rubrik\n1. ett\n- två\n[x]: https://evil.example\n[x]")]
    [InlineData("${headline} ${$root.wrong.text}")]
    public async Task What_a_pack_writes_is_shown_as_written(string text)
    {
        await using var page = await CardPage.Open(chromium, "light", 800);
        var cards = CardFiles.Of(CardExamples.Written(text));
        var shown = OneLine(text);
        Assert.All(cards.Zip(await page.Render(cards.Select(c => c.Card))), pair =>
        {
            Assert.Equal((0, 0), (pair.Second.Links, pair.Second.Marks));
            if (pair.First.Card.GetProperty("fallbackText").GetString()!.Contains(text, StringComparison.Ordinal)) Assert.Contains(shown, OneLine(pair.Second.Text), StringComparison.Ordinal);
        });
    }

    /// <summary>The buttons, or what one fills in or chooses, wherever in the card they are: a text cannot be pressed or filled in.</summary>
    private static IEnumerable<JsonElement> Within(JsonElement element, string kind) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Within(e, kind)),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() is { } name && name.StartsWith(kind, StringComparison.Ordinal) => [element],
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name is "actions" or "body" or "items" or "columns").SelectMany(p => Within(p.Value, kind)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement control) => control.ValueKind switch
    {
        JsonValueKind.String => [control.GetString()!],
        JsonValueKind.Array => control.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => control.EnumerateObject().Where(p => p.Name is "title" or "label" or "placeholder" or "choices").SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    private static string OneLine(string text) => Space().Replace(text, " ");

    // Where FORUMBOT_PICTURES names a folder, the pictures are kept there to be looked at.
    private static Task KeepPicture(CardPage page, string name) =>
        Environment.GetEnvironmentVariable("FORUMBOT_PICTURES") is { Length: > 0 } folder ? page.Screenshots(Path.Combine(folder, name)) : Task.CompletedTask;

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
