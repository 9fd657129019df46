using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>The language's == (by content) and JavaScript's === (lists and objects by identity).</summary>
internal static class JsEquality
{
    /// <summary>Smallest difference between two numbers that == sees.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    public static bool Equal(Value left, Value right) => Equal(left, right, 0);

    public static bool Same(Value left, Value right)
    {
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            ValueKind.Number => left.Number == right.Number,
            ValueKind.Text => left.Text == right.Text,
            ValueKind.List => SamePlace(left.MadeList, right.MadeList, left, right),
            ValueKind.Object => SamePlace(left.MadeObject, right.MadeObject, left, right),
            _ => true,
        };
    }

    /// <summary>Without later repetitions of the same, as JavaScript's Set.</summary>
    public static Value[] Distinct(IEnumerable<Value> values) => [.. values.Distinct(SameValues.Instance)];

    private static bool Equal(Value left, Value right, int depth)
    {
        if (depth > JsText.MaxDepth) throw new CardTemplateException("$", "values lie too deep to be compared");
        if (left.IsMissing || right.IsMissing) return left.IsMissing && right.IsMissing && (depth == 0 || left.Kind == right.Kind);
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            ValueKind.List => EqualLists(left, right, depth),
            ValueKind.Object => EqualObjects(JsObject.CopyOf(left)!, JsObject.CopyOf(right)!, depth),
            ValueKind.Number => left.Number == right.Number || Math.Abs(left.Number - right.Number) < Epsilon,
            _ => Same(left, right),
        };
    }

    private static bool EqualLists(Value left, Value right, int depth)
    {
        if (ListItems.Count(left) != ListItems.Count(right)) return false;
        var others = new ListItems(right);
        foreach (var item in new ListItems(left))
            if (!others.MoveNext() || !Equal(item, others.Current, depth + 1)) return false;
        return true;
    }

    private static bool EqualObjects(JsObject left, JsObject right, int depth) =>
        left.Count == right.Count && left.Properties.All(property => right.TryGet(property.Key, out var other) && Equal(property.Value, other, depth + 1));

    private static bool SamePlace(object? left, object? right, Value leftValue, Value rightValue) =>
        left is null && right is null
            ? EqualityComparer<JsonElement>.Default.Equals(leftValue.Found, rightValue.Found)
            : ReferenceEquals(left, right);

    private sealed class SameValues : IEqualityComparer<Value>
    {
        public static readonly SameValues Instance = new();

        public bool Equals(Value left, Value right) => Same(left, right);

        public int GetHashCode(Value value) => value.Kind switch
        {
            ValueKind.Number => value.Number.GetHashCode(),
            ValueKind.Text => value.Text.GetHashCode(StringComparison.Ordinal),
            ValueKind.List => ListItems.Count(value),
            _ => (int)value.Kind,
        };
    }
}
