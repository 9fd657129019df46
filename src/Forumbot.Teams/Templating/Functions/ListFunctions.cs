using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Parts of lists, and what is in them.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("count", Kinds.Number, Signature.Of(1, Kinds.Text | Kinds.List), Count) { Takes = Takes.Container },
        new("first", Kinds.Object, Signature.Each(1, 1), (a, _) => End(a[0], last: false)),
        new("last", Kinds.Object, Signature.Each(1, 1), (a, _) => End(a[0], last: true)),
        new("join", Kinds.Text, Signature.Of(2, Kinds.List, Kinds.Text, Kinds.Text), Join),
        new("skip", Kinds.List, Signature.Of(2, Kinds.List, Kinds.Number), (a, budget) => a[0].Kind == ValueKind.List && a[1].IsInteger ? budget.List(ListItems.All(a[0])[From(a[0], a[1])..]) : Value.Error),
        new("take", Kinds.List | Kinds.Text, Signature.Of(2, Kinds.List | Kinds.Text, Kinds.Number), Take),
        new("subArray", Kinds.List, Signature.Of(2, Kinds.List, Kinds.Number, Kinds.Number), SubArray),
        new("reverse", Kinds.Text | Kinds.List, Signature.Of(1, Kinds.Text | Kinds.List), Reverse) { Takes = Takes.Container },
    ];

    private static Value Count(ReadOnlySpan<Value> arguments, Budget budget) => arguments[0].Kind switch
    {
        ValueKind.Text => Value.Of(arguments[0].Text.Length),
        ValueKind.List => Value.Of(ListItems.Count(arguments[0])),
        ValueKind.Object => Value.Of(JsObject.CopyOf(arguments[0])!.Count),
        _ => Value.Error,
    };

    private static Value End(Value whole, bool last)
    {
        if (whole.Kind == ValueKind.List && ListItems.Count(whole) is var count && count > 0) return ListItems.At(whole, last ? count - 1 : 0);
        return whole.Kind == ValueKind.Text && whole.Text is { Length: > 0 } text ? Value.Of(text[last ? ^1 : 0].ToString()) : default;
    }

    /// <summary>With three arguments the third stands before the last item.</summary>
    private static Value Join(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var list = arguments[0];
        if (list.Kind != ValueKind.List) return Value.Error;
        if (arguments.Length == 2) return budget.Text(JsText.Join(list, Separator(arguments[1])));
        if (ListItems.Count(list) < 3) return budget.Text(JsText.Join(list, Separator(arguments[2])));
        var most = JsText.Join(Value.Of(ListItems.All(list)[..^1]), Separator(arguments[1]));
        return budget.Text(most + JsText.Of(arguments[2]) + JsText.Of(End(list, last: true)));
    }

    private static string Separator(Value separator) => separator.Kind == ValueKind.Undefined ? "," : JsText.Of(separator);

    private static int From(Value list, Value start) => (int)Math.Clamp(start.Number, 0, ListItems.Count(list));

    private static Value Take(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (whole, count) = (arguments[0], arguments[1]);
        if (!count.IsInteger) return Value.Error;
        if (whole.Kind == ValueKind.Text) return budget.Text(whole.Text[..(int)Math.Clamp(count.Number, 0, whole.Text.Length)]);
        return whole.Kind == ValueKind.List ? budget.List(ListItems.All(whole)[..From(whole, count)]) : Value.Error;
    }

    private static Value SubArray(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (arguments[0].Kind != ValueKind.List) return Value.Error;
        var items = ListItems.All(arguments[0]);
        var end = arguments.Length == 3 ? arguments[2] : Value.Of(items.Length);
        if (!arguments[1].IsInteger || !end.IsInteger || arguments[1].Number < 0 || arguments[1].Number > items.Length || end.Number < 0 || end.Number > items.Length) return Value.Error;
        var (from, to) = ((int)arguments[1].Number, (int)end.Number);
        return budget.List(items[from..Math.Max(from, to)]);
    }

    /// <summary>A new list; the official engine turns the one in the data.</summary>
    private static Value Reverse(ReadOnlySpan<Value> arguments, Budget budget) => arguments[0].Kind switch
    {
        ValueKind.Text => budget.Text(new string([.. arguments[0].Text.Reverse()])),
        ValueKind.List => budget.List([.. ListItems.All(arguments[0]).Reverse()]),
        _ => Value.Error,
    };
}
