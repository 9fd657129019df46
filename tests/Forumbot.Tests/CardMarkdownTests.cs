using System.Net;
using Forumbot.Features;
using FsCheck.Fluent;

namespace Forumbot.Tests;

public sealed class CardMarkdownTests
{
    private const string Pieces = "[]()!*_`~<>#+-=.:;&|\\\"'/ \t\r\n019axå😀";

    [Theory]
    [InlineData("Löne- och personaladministration")]
    [InlineData("860 kr per timme, exkl. moms.")]
    [InlineData("”Vad kostar e-handel oss?” (50 %)")]
    [InlineData("R&D & co; 25 november 2026")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text.Replace("R&D", "R\\&D", StringComparison.Ordinal), CardMarkdown.Escape(text));

    [NodeFact]
    public void Markdown_makes_of_any_text_only_its_own_characters()
    {
        var known = new[] { "[x](https://evil.example)", "1. ett", "- två", "# tre", "&amp;", "&#91;x&#93;(y)", "~~~", "***", "a\n\n===", "[a]: b", "<https://x.y>", "![i](j)", "\\[x](y)", "12) x", "    kod" };
        var drawn = from length in Gen.Choose(1, 25) from picked in Gen.Elements(Pieces.EnumerateRunes().Select(r => r.ToString()).ToArray()).ArrayOf(length) select string.Concat(picked);
        string[] texts = [.. known, .. drawn.Sample(3000)];
        var html = NodeScript.Run("cards/markdown.cjs", texts.Select(CardMarkdown.Escape)).EnumerateArray().Select(h => h.GetString()!).ToList();
        Assert.All(texts.Zip(html), pair => Assert.Equal(Plain(pair.First), Shown(pair.Second)));
    }

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim(' ');

    // Anything but one paragraph of text would leave a tag here.
    private static string Shown(string html) =>
        html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>\n", StringComparison.Ordinal) && !html[3..^5].Contains('<', StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(html[3..^5])
            : html;
}
