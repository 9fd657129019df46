using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Conditions: to them a missing property is undefined, and an argument that fails makes them false.</summary>
internal static class ComparisonFunctions
{
    public static IEnumerable<Function> All =>
    [
        Condition("==", 2, (a, _) => Value.Of(JsEquality.Equal(a[0], a[1]))),
        Condition("!=", 2, (a, _) => Value.Of(!JsEquality.Equal(a[0], a[1]))),
        Order("<", (a, b) => a < b, order => order < 0),
        Order("<=", (a, b) => a <= b, order => order <= 0),
        Order(">", (a, b) => a > b, order => order > 0),
        Order(">=", (a, b) => a >= b, order => order >= 0),
        Condition("exists", 1, (a, _) => Value.True, Takes.Present),
        Condition("empty", 1, (a, _) => Value.Of(IsEmpty(a[0])), Takes.ContainerOrMissing),
        Condition("bool", 1, (a, _) => Value.Of(IsTrue(a[0]))),
        new("contains", Kinds.Boolean, Signature.Each(2, 2), Contains) { OnFailure = Value.False },
        new("coalesce", Kinds.Object, Signature.Each(1, int.MaxValue), Coalesce),
    ];

    private static Function Condition(string name, int count, Body body, Func<Value, int, bool>? takes = null) =>
        new(name, Kinds.Boolean, Signature.Each(count, count), body) { SeesMissing = true, OnFailure = Value.False, Takes = takes };

    private static Function Order(string name, Func<double, double, bool> numbers, Func<int, bool> texts) => Condition(name, 2, (a, _) =>
    {
        if (a[0].Kind == ValueKind.Number && a[1].Kind == ValueKind.Number) return Value.Of(numbers(a[0].Number, a[1].Number));
        return a[0].Kind == ValueKind.Text && a[1].Kind == ValueKind.Text ? Value.Of(texts(string.CompareOrdinal(a[0].Text, a[1].Text))) : Value.Error;
    }, Takes.Present);

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Text => value.Text.Length == 0,
        ValueKind.List => ListItems.Count(value) == 0,
        ValueKind.Object => JsObject.CopyOf(value)!.Count == 0,
        _ => true,
    };

    /// <summary>A text is true, but where it has the word false in it.</summary>
    private static bool IsTrue(Value value)
    {
        if (value.Kind == ValueKind.Number) return value.Number != 0;
        return !JsText.Of(value).Contains("false", StringComparison.OrdinalIgnoreCase) && value.IsTrue;
    }

    private static Value Contains(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (whole, part) = (arguments[0], arguments[1]);
        if (whole.Kind == ValueKind.Text && part.Kind == ValueKind.Text) return Value.Of(whole.Text.Contains(part.Text, StringComparison.Ordinal));
        if (whole.Kind != ValueKind.List) return Value.Of(part.Kind == ValueKind.Text && Property.Find(whole, new PathPart(part.Text)).Kind != ValueKind.Undefined);
        budget.SpendItems(ListItems.Count(whole));
        foreach (var item in new ListItems(whole))
            if (JsEquality.Equal(item, part)) return Value.True;
        return Value.False;
    }

    private static Value Coalesce(ReadOnlySpan<Value> arguments, Budget budget)
    {
        foreach (var argument in arguments)
            if (!argument.IsMissing) return argument;
        return default;
    }
}
