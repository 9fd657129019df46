using System.Text;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Text: to most of them undefined is the empty text. Letters are counted as JavaScript does, in UTF-16.</summary>
internal static class TextFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("concat", Kinds.Text | Kinds.List, Signature.Each(1, int.MaxValue), Concat),
        Texts("length", Kinds.Number, 1, (a, _) => Value.Of(Text(a[0]).Length)),
        Texts("trim", Kinds.Text, 1, (a, b) => b.Text(JsText.Trim(Text(a[0])))),
        Texts("startsWith", Kinds.Boolean, 2, (a, _) => Value.Of(Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal))),
        Texts("endsWith", Kinds.Boolean, 2, (a, _) => Value.Of(Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal))),
        Texts("countWord", Kinds.Number, 1, (a, _) => Value.Of(CountWords(JsText.Trim(Text(a[0]))))),
        Texts("replace", Kinds.Text, 3, Replace),
        new("split", Kinds.List, Signature.Each(1, 2, Kinds.Text), Split) { Takes = Takes.TextOrUndefined },
        new("substring", Kinds.Text, Signature.Of(2, Kinds.Text, Kinds.Number, Kinds.Number), Substring),
        new("indexOf", Kinds.Number, Signature.Of(2, Kinds.Text | Kinds.List, Kinds.Object), (a, _) => IndexOf(a[0], a[1], first: true)),
        new("lastIndexOf", Kinds.Number, Signature.Of(2, Kinds.Text | Kinds.List, Kinds.Object), (a, _) => IndexOf(a[0], a[1], first: false)),
        new("EOL", Kinds.Text, Signature.Each(0, 0), (_, _) => Value.Of("\n")),
        new("newGuid", Kinds.Text, Signature.Each(0, 0), (_, _) => Value.Of(Guid.NewGuid().ToString())),
    ];

    /// <summary>What undefined is to functions on text: nothing.</summary>
    public static string Text(Value value) => value.Kind == ValueKind.Text ? value.Text : "";

    private static Function Texts(string name, Kinds returns, int count, Body body) =>
        new(name, returns, Signature.Each(count, count, Kinds.Text), body) { Takes = Takes.TextOrUndefined };

    private static int CountWords(string trimmed)
    {
        var words = 1;
        for (var at = 1; at < trimmed.Length; at++)
            if (JsText.IsWhiteSpace(trimmed[at]) && !JsText.IsWhiteSpace(trimmed[at - 1])) words++;
        return words;
    }

    /// <summary>Two lists become one; all else is joined as text.</summary>
    private static Value Concat(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var whole = arguments[0];
        foreach (var argument in arguments[1..])
        {
            if (whole.IsMissing && argument.IsMissing) whole = default;
            else if (whole.IsMissing && argument.Kind == ValueKind.List) whole = argument;
            else if (argument.IsMissing && whole.Kind == ValueKind.List) continue;
            else if (whole.Kind == ValueKind.List && argument.Kind == ValueKind.List) whole = budget.List([.. ListItems.All(whole), .. ListItems.All(argument)]);
            else whole = budget.Text(JsonWriter.Plain(whole) + JsonWriter.Plain(argument));
        }
        return whole;
    }

    private static Value Replace(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (text, old, replacement) = (Text(arguments[0]), Text(arguments[1]), Text(arguments[2]));
        if (old.Length == 0) return Value.Error;
        var replaced = new StringBuilder();
        var from = 0;
        for (int at; (at = text.IndexOf(old, from, StringComparison.Ordinal)) >= 0; from = at + old.Length)
        {
            replaced.Append(text, from, at - from).Append(replacement);
            if (replaced.Length > Budget.LongestText) throw Budget.TooLarge();
        }
        return budget.Text(replaced.Append(text, from, text.Length - from).ToString());
    }

    private static Value Split(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var separator = arguments.Length > 1 ? Text(arguments[1]) : "";
        var parts = separator.Length > 0 ? Text(arguments[0]).Split(separator) : [.. Text(arguments[0]).Select(letter => letter.ToString())];
        return budget.List([.. parts.Select(Value.Of)]);
    }

    private static Value Substring(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (arguments[0].Kind == ValueKind.Undefined) return Value.Of("");
        if (arguments[0].Kind != ValueKind.Text || !arguments[1].IsInteger || (arguments.Length == 3 && !arguments[2].IsInteger)) return Value.Error;
        var (text, start) = (arguments[0].Text, arguments[1].Number);
        var length = arguments.Length == 3 ? arguments[2].Number : text.Length - start;
        return start < 0 || length < 0 || start > text.Length || start + length > text.Length
            ? Value.Error
            : budget.Text(text.Substring((int)start, (int)length));
    }

    private static Value IndexOf(Value whole, Value part, bool first)
    {
        if (whole.Kind == ValueKind.List)
        {
            var items = ListItems.All(whole);
            return Value.Of(first ? Array.FindIndex(items, item => JsEquality.Same(item, part)) : Array.FindLastIndex(items, item => JsEquality.Same(item, part)));
        }
        if ((whole.Kind != ValueKind.Text && !whole.IsMissing) || !Takes.TextOrUndefined(part, 1)) return Value.Error;
        return Value.Of(first ? Text(whole).IndexOf(Text(part), StringComparison.Ordinal) : LastIndexOf(Text(whole), Text(part)));
    }

    /// <summary>The empty text is found before the last letter.</summary>
    private static int LastIndexOf(string text, string part) =>
        part.Length == 0 ? Math.Max(text.Length - 1, 0) : text.LastIndexOf(part, StringComparison.Ordinal);
}
