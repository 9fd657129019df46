using System.Text.Json;
using Forumbot.Teams.Templating;

namespace Forumbot.Tests.Teams.Templating;

/// <summary>Where our engine deliberately does not do as the official one, each with its reason. No other difference is known.</summary>
public sealed class DifferenceTests
{
    /// <summary>In place of a card: the engine refuses the template or its expansion.</summary>
    private const string Refused = "!";

    private static readonly Difference[] Known =
    [
        new("One text that cannot be evaluated must not cost the whole card: it stays as written, as inside other text",
            """["${length(l)}", "${foo(n)}", "${l[9]}", "still there"]""", """["${length(l)}", "${foo(n)}", "${l[9]}", "still there"]""", Refused),
        new("Null in a text stays as written, as a missing property does and as the official engine for .NET has it",
            "\"x ${nothing}\"", "\"x ${nothing}\"", Refused),
        new("So does a key that is not there", "\"x ${o['none']}\"", "\"x ${o['none']}\"", Refused),
        new("Concat of null is concat of nothing, also where it is the whole text", "\"${concat(nothing, s)}\"", "\"text\"", Refused),
        new("A condition that cannot be evaluated is false", """{"b":[{"$when":"${foo(n)}","x":1}]}""", """{"b":[]}""", Refused),
        new("Data that cannot be evaluated stays as written, as missing data does", """{"b":[{"$data":"${l[9]}","x":"${$data}"}]}""", """{"b":[{"x":"${l[9]}"}]}""", Refused),
        new("Data is never changed: the official engine turns the list in the data", """{"a":"${reverse(l)}","b":"${l}"}""", """{"a":[3,2,1],"b":[1,2,3]}""", """{"a":[3,2,1],"b":[3,2,1]}"""),
        new("Data is never changed: the official engine sets the property in the data", """{"a":"${setProperty(o, 'k', 2)}","b":"${o}"}""", """{"a":{"k":2},"b":{"k":1}}""", """{"a":{"k":2},"b":{"k":2}}"""),
        new("Data is never changed: the official engine removes the property from the data", """{"a":"${removeProperty(o, 'k')}","b":"${o}"}""", """{"a":{},"b":{"k":1}}""", """{"a":{},"b":{}}"""),
        new("Half an emoji is no text in UTF-8", "\"${first(emoji)}\"", "\"\\uFFFD\"", "\"\\uD83D\""),
        new("A property has no name with a meaning in JavaScript", """{"__proto__":1,"a":2}""", """{"__proto__":1,"a":2}""", """{"a":2}"""),
        new("Backquotes in a text with expressions are written \\`: what else they make of it is chance", "\"x` + `${n}\"", Refused, "\"x` + `${n}\""),
        new("What fails has no value; in the official engine -1 and NaN of failed functions show through or",
            "\"x ${or(less(s, null), indexOf(n, s))}\"", "\"x ${((s < null) || indexOf(n, s))}\"", "\"x -1\""),
        new("Numbers for people are written by the server; only a few languages are known here, others are written the English way",
            "\"${formatNumber(n, 1, 'fr-FR')}\"", "\"1.0\"", "\"1,0\""),
        new("Patterns are .NET's, which knows more than the official engine lets through", "\"${isMatch(s, '(?<=t)e')}\"", "true", Refused),
        new("Dates for people are written by the server", "\"${formatDateTime('2026-11-25T00:00:00.000Z', 'yyyy')}\"", Refused, "\"2026\""),
        new("An object written as $data is data, so nothing in it is an expression; there it comes out as the inside of the engine",
            """{"$data":{"a":"${n}","b":1},"x":"${string(isObject(a))} ${b}"}""", """{"x":"false 1"}""", """{"x":"true 1"}"""),
    ];

    [NodeFact]
    public async Task Known_differences_are_just_these()
    {
        var cases = Known.Select(known => TemplateCase.Of(known.Why, known.Template, """{"n":1,"l":[1,2,3],"nothing":null,"s":"text","o":{"k":1},"emoji":"😀"}""")).ToList();
        var official = await OfficialEngine.ExpandAsync(cases);
        for (var at = 0; at < Known.Length; at++)
        {
            Assert.True(Is(Known[at].Official, official[at].Card), $"{Known[at].Why}\n  official: {official[at].Card?.GetRawText() ?? official[at].Error}");
            var ours = Ours(cases[at]);
            Assert.True(Is(Known[at].Ours, ours), $"{Known[at].Why}\n  ours: {ours?.GetRawText() ?? "refused"}");
        }
    }

    /// <summary>Compared as written: one of them is no text in UTF-16 that could be read.</summary>
    private static bool Is(string expected, JsonElement? card) =>
        card is not { } given ? expected == Refused
        : expected != Refused && (string.Equals(expected, given.GetRawText(), StringComparison.OrdinalIgnoreCase) || JsonSame.Same(JsonElement.Parse(expected), given));

    private static JsonElement? Ours(TemplateCase asked)
    {
        try
        {
            return JsonElement.Parse(asked.Expand());
        }
        catch (CardTemplateException)
        {
            return null;
        }
    }

    private sealed record Difference(string Why, string Template, string Ours, string Official);
}
