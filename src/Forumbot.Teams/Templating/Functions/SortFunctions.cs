using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>sortBy and sortByDescending: by text, or by a property. What is equal keeps its order, descending the reverse of it.</summary>
internal static class SortFunctions
{
    public static IEnumerable<Function> All => [Sort("sortBy", descending: false), Sort("sortByDescending", descending: true)];

    private static Function Sort(string name, bool descending) => new(name, Kinds.List, Signature.Of(1, Kinds.List, Kinds.Text), (arguments, budget) =>
    {
        if (arguments[0].Kind != ValueKind.List) return Value.Error;
        var items = ListItems.All(arguments[0]);
        if (arguments.Length > 1 && items.Length > 1 && Array.Exists(items, item => item.Kind == ValueKind.Null)) return Value.Fault;
        var key = arguments.Length > 1 && !arguments[1].IsFalsy ? JsText.Of(arguments[1]) : "";
        var sorted = arguments.Length == 1 ? JsOrder.ByText(items) : JsOrder.ByKey(items, item => Exactly(item, key));
        return budget.List(descending ? [.. sorted.Reverse()] : sorted);
    });

    /// <summary>The property of just this name, case and all.</summary>
    private static Value Exactly(Value item, string key)
    {
        if (item.Kind == ValueKind.Object) return JsObject.CopyOf(item)!.TryGet(key, out var value) ? value : default;
        if (key != "length") return item.Kind is ValueKind.List or ValueKind.Text ? Property.Find(item, new PathPart(key)) : default;
        return item.Kind switch
        {
            ValueKind.Text => Value.Of(item.Text.Length),
            ValueKind.List => Value.Of(ListItems.Count(item)),
            _ => default,
        };
    }
}
