using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Lists made of others, or of nothing.</summary>
internal static class SequenceFunctions
{
    private const int DeepestFlattening = 100;

    public static IEnumerable<Function> All =>
    [
        new("createArray", Kinds.List, Signature.Each(0, int.MaxValue), (a, budget) => budget.List(a.ToArray())),
        new("range", Kinds.List, Signature.Each(2, 2, Kinds.Number), Range) { Takes = Takes.Integer },
        new("union", Kinds.List, Signature.Each(1, int.MaxValue, Kinds.List), (a, budget) => budget.List(JsEquality.Distinct(a.ToArray().SelectMany(ListItems.All)))) { Takes = Takes.List },
        new("intersection", Kinds.List, Signature.Each(1, int.MaxValue, Kinds.List), Intersection) { Takes = Takes.List },
        new("unique", Kinds.List, Signature.Of(1, Kinds.List), (a, budget) => budget.List(JsEquality.Distinct(ListItems.All(a[0])))) { Takes = Takes.List },
        new("flatten", Kinds.List, Signature.Of(1, Kinds.List, Kinds.Number), Flatten),
        new("indicesAndValues", Kinds.List, Signature.Each(1, 1), IndicesAndValues),
    ];

    private static Value Range(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (start, count) = (arguments[0].Number, arguments[1].Number);
        if (count <= 0) return Value.Error;
        budget.SpendItems((long)Math.Min(count, int.MaxValue));
        return Value.Of([.. Enumerable.Range(0, (int)count).Select(step => Value.Of(start + step))]);
    }

    private static Value Intersection(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var common = ListItems.All(arguments[0]);
        foreach (var argument in arguments)
        {
            var others = ListItems.All(argument);
            budget.SpendItems((long)common.Length * others.Length);
            common = Array.FindAll(common, item => Array.Exists(others, other => JsEquality.Same(item, other)));
        }
        return budget.List(JsEquality.Distinct(common));
    }

    private static Value Flatten(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (arguments[0].Kind != ValueKind.List) return Value.Error;
        var depth = arguments.Length < 2 ? DeepestFlattening : arguments[1].Kind == ValueKind.Number ? Math.Max(arguments[1].Number, 1) : 1;
        var items = ListItems.All(arguments[0]);
        for (var level = 0; level < Math.Min(depth, DeepestFlattening) && Array.Exists(items, item => item.Kind == ValueKind.List); level++)
        {
            items = [.. items.SelectMany(item => item.Kind == ValueKind.List ? ListItems.All(item) : [item])];
            budget.SpendItems(items.Length);
        }
        return budget.List([.. items.Select(item => item.Kind == ValueKind.Undefined ? Value.Null : item)]);
    }

    private static Value IndicesAndValues(ReadOnlySpan<Value> arguments, Budget budget) => arguments[0].Kind switch
    {
        ValueKind.List => budget.List([.. ListItems.All(arguments[0]).Select((item, index) => Pair(Value.Of(index), item))]),
        ValueKind.Object => budget.List([.. JsObject.CopyOf(arguments[0])!.Properties.Select(property => Pair(Value.Of(property.Key), property.Value))]),
        ValueKind.Null => Value.Fault,
        _ => Value.Error,
    };

    private static Value Pair(Value index, Value value)
    {
        var pair = new JsObject();
        pair.Set("index", index);
        pair.Set("value", value);
        return Value.Of(pair);
    }
}
