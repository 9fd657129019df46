using System.Text;
using System.Text.Json;
using Forumbot.Teams.Templating;

namespace Forumbot.Tests.Teams.Templating;

public sealed class BoundsTests
{
    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("-", "a", "")]
    [InlineData("!", "a", "")]
    [InlineData("", "a", "+1")]
    [InlineData("", "a", ".b")]
    [InlineData("", "a", "[0]")]
    [InlineData("[", "", "]")]
    [InlineData("not(", "a", ")")]
    [InlineData("{a:", "1", "}")]
    public void Expressions_too_deep_are_refused_or_left_as_text(string before, string inside, string after)
    {
        var expression = string.Concat(Enumerable.Repeat(before, 20_000)) + inside + string.Concat(Enumerable.Repeat(after, 20_000));
        var template = JsonSerializer.SerializeToUtf8Bytes("${" + expression + "}");
        try
        {
            CardTemplate.Parse(template).Expand(default);
        }
        catch (CardTemplateException refused)
        {
            Assert.Equal("$", refused.Place);
        }
    }

    [Fact]
    public void A_template_too_deep_is_refused() =>
        Assert.Throws<CardTemplateException>(() => CardTemplate.Parse(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))));

    [Theory]
    [InlineData("\"${range(0, 1000000000)}\"")]
    [InlineData("\"${replace(x, 'x', x)}\"")]
    [InlineData("\"${join(split(x, ''), x)}\"")]
    [InlineData("\"${replaceIgnoreCase(x, 'x', x)}\"")]
    [InlineData("\"${foreach(l, a, foreach(l, b, foreach(l, c, 1)))}\"")]
    [InlineData("\"${foreach(l, a, concat(x, a))}\"")]
    [InlineData("[{\"$data\":\"${l}\",\"a\":[{\"$data\":\"${$root.l}\",\"b\":[{\"$data\":\"${$root.l}\",\"c\":\"${$root.x}\"}]}]}]")]
    [InlineData("[{\"$data\":\"${l}\",\"c\":\"${$root.x}\"}]")]
    [InlineData("[{\"$data\":\"${l}\",\"c\":\"- ${$root.x}\"}]")]
    [InlineData("\"${where(l, a, count(where(l, b, count(where(l, c, true)) > 0)) > 0)}\"")]
    public void What_multiplies_hostile_data_is_stopped(string template)
    {
        var data = JsonSerializer.SerializeToElement(new { x = new string('x', 50_000), l = Enumerable.Range(0, 2_000) });
        Assert.Throws<CardTemplateException>(() => CardTemplate.Parse(Encoding.UTF8.GetBytes(template)).Expand(data));
    }

    [Theory]
    [InlineData("\"x ${a}\"")]
    [InlineData("\"${equals(a, a)}\"")]
    [InlineData("\"x ${jsonStringify(a)}\"")]
    [InlineData("\"x ${flatten(a)}\"")]
    public void Data_that_lies_very_deep_is_stopped(string template)
    {
        var data = JsonElement.Parse("{\"a\":" + new string('[', 900) + new string(']', 900) + "}", new JsonDocumentOptions { MaxDepth = 1000 });
        var expand = () => CardTemplate.Parse(Encoding.UTF8.GetBytes(template)).Expand(data);
        if (Record.Exception(expand) is { } stopped) Assert.IsType<CardTemplateException>(stopped);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(")]
    [InlineData("[")]
    public void A_pattern_in_data_costs_little(string pattern)
    {
        var data = JsonSerializer.SerializeToElement(new { p = pattern, t = new string('a', 5_000) + "!" });
        Assert.StartsWith("\"x ", CardTemplate.Parse("\"x ${isMatch(t, p)}\""u8.ToArray()).Expand(data), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"${a}\"")]
    [InlineData("\"x ${a}\"")]
    [InlineData("\"${toUpper(a)}\"")]
    [InlineData("\"${o}\"")]
    [InlineData("\"${merge(o, o)}\"")]
    [InlineData("\"${o.k}\"")]
    public void Half_a_surrogate_pair_in_data_harms_nothing(string template)
    {
        var data = JsonElement.Parse("""{"a":"\ud83d!","o":{"\udc00":"\ud83d","k":["\ud800x"]}}""");
        JsonElement.Parse(CardTemplate.Parse(Encoding.UTF8.GetBytes(template)).Expand(data));
    }
}
