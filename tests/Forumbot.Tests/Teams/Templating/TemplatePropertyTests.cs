using System.Text;
using System.Text.Json;
using Forumbot.Teams.Templating;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Templating;

public sealed class TemplatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "${", "}", "$", "{", "a", "b.c", "[0]", "['x']", "(", ")", "+", "-", "!", "==", "?", ":", ",", "'", "\"", "\\", "`", " ", "1", "2.5",
        "if(", "length(", "foreach(", "concat(", "x =>", "x", "å", "😀", "&&", "??", "null", "true", "\n", "$data", "$index", ".", "=", "#", "@@", "%",
    ];

    private static readonly Gen<string> Odd = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    [Fact]
    public void A_template_without_expressions_expands_to_itself() =>
        Prop.ForAll(Json(Gen.Elements("text", "a b", "å\"\\\n\u2028", "", "$x", "{y}"), 3).ToArbitrary(), template =>
            JsonSame.Same(JsonElement.Parse(template), JsonElement.Parse(Expand(template, JsonElement.Parse("{}")))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_in_the_data_is_taken_as_a_template() =>
        Prop.ForAll(Odd.ToArbitrary(), hostile =>
        {
            var data = JsonSerializer.SerializeToElement(new { a = hostile, secret = "secret", o = new Dictionary<string, string> { ["$data"] = "${secret}", ["$when"] = "${false}", ["t"] = hostile } });
            var card = JsonElement.Parse(Expand("""{"a":"${a}","b":"- ${a}","c":"${o}","d":[{"$data":"${o}","e":"${t}"}],"f":"${trim(a)}"}""", data));
            return card.GetProperty("a").GetString() == hostile && card.GetProperty("b").GetString() == "- " + hostile
                && JsonSame.Same(card.GetProperty("c"), data.GetProperty("o")) && card.GetProperty("d")[0].GetProperty("e").GetString() == hostile
                && hostile.Contains(card.GetProperty("f").GetString()!, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_broken_template_is_refused_and_nothing_else_happens() =>
        Prop.ForAll(Odd.ToArbitrary(), text => RefusedOrExpanded(JsonSerializer.SerializeToUtf8Bytes(text)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Expressions_of_odd_pieces_are_refused_or_evaluated() =>
        Prop.ForAll(Odd.ToArbitrary(), text => RefusedOrExpanded(JsonSerializer.SerializeToUtf8Bytes("${" + text + "}")) && RefusedOrExpanded(JsonSerializer.SerializeToUtf8Bytes("x ${a" + text + "}")))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Random_bytes_are_refused() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)).ToArbitrary(), RefusedOrExpanded).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_threads_may_expand_one_template()
    {
        var template = CardTemplate.Parse("""{"a":[{"$data":"${l}","t":"${$index} ${n} ${join(foreach($root.l, x, x.n), ',')}","$when":"${n != 3}"}]}"""u8.ToArray());
        JsonElement Data(int seed) => JsonSerializer.SerializeToElement(new { l = Enumerable.Range(seed, 5).Select(n => new { n }) });
        var expected = Enumerable.Range(0, 200).Select(seed => template.Expand(Data(seed))).ToList();
        Parallel.For(0, 2_000, round => Assert.Equal(expected[round % 200], template.Expand(Data(round % 200))));
    }

    private static bool RefusedOrExpanded(byte[] template)
    {
        try
        {
            JsonElement.Parse(CardTemplate.Parse(template).Expand(JsonElement.Parse("""{"a":[{"x":1}],"b":{"c":"text"},"x":null}""")));
            return true;
        }
        catch (CardTemplateException refused)
        {
            return refused.Place.StartsWith('$') && refused.Reason.Length > 0;
        }
    }

    private static string Expand(string template, JsonElement data) => CardTemplate.Parse(Encoding.UTF8.GetBytes(template)).Expand(data);

    /// <summary>Lists hold no lists and no null: those are laid out flat and fall out.</summary>
    private static Gen<string> Json(Gen<string> texts, int depth)
    {
        var text = texts.Select(value => JsonSerializer.Serialize(value));
        var leaf = Gen.OneOf(text, Gen.Elements("1", "1.50", "-2e3", "true", "false"));
        if (depth == 0) return leaf;
        var inner = Json(texts, depth - 1);
        var list = Gen.ArrayOf(inner.Where(item => item[0] != '[')).Select(items => $"[{string.Join(",", items)}]");
        var pair = Gen.Elements("a", "b", "type", "å b", "x\\\"").SelectMany(_ => inner, (name, value) => (name, value));
        var whole = Gen.ArrayOf(pair).Select(pairs => "{" + string.Join(",", pairs.DistinctBy(each => each.name).Select(each => $"\"{each.name}\":{each.value}")) + "}");
        return Gen.OneOf(leaf, list, whole);
    }
}
