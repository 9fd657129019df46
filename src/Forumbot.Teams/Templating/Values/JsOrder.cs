namespace Forumbot.Teams.Templating.Values;

/// <summary>JavaScript's greater-than, and its sorting.</summary>
internal static class JsOrder
{
    public static bool Greater(Value left, Value right)
    {
        if (left.Kind == ValueKind.Text && right.Kind == ValueKind.Text) return string.CompareOrdinal(left.Text, right.Text) > 0;
        if (IsWords(left) && IsWords(right)) return string.CompareOrdinal(JsText.Of(left), JsText.Of(right)) > 0;
        return ToNumber(left) > ToNumber(right);
    }

    /// <summary>JavaScript's Number(value).</summary>
    public static double ToNumber(Value value) => value.Kind switch
    {
        ValueKind.Number => value.Number,
        ValueKind.True => 1,
        ValueKind.False or ValueKind.Null => 0,
        ValueKind.Undefined => double.NaN,
        _ => WordsToNumber(JsText.Trim(JsText.Of(value))),
    };

    /// <summary>By text, what is undefined last.</summary>
    public static Value[] ByText(Value[] items) =>
    [
        .. items.Where(item => item.Kind != ValueKind.Undefined).OrderBy(JsText.Of, StringComparer.Ordinal),
        .. items.Where(item => item.Kind == ValueKind.Undefined),
    ];

    public static Value[] ByKey(Value[] items, Func<Value, Value> key) =>
        [.. items.Select(item => (item, key: key(item))).OrderBy(pair => pair.key, Comparer<Value>.Create(Compare)).Select(pair => pair.item)];

    private static int Compare(Value left, Value right) => Greater(left, right) ? 1 : Greater(right, left) ? -1 : 0;

    private static bool IsWords(Value value) => value.Kind is ValueKind.Text or ValueKind.List or ValueKind.Object;

    private static double WordsToNumber(string text)
    {
        if (text.Length == 0) return 0;
        var number = JsParse.Float(text);
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) || text.EndsWith("Infinity", StringComparison.Ordinal)
            ? number
            : double.NaN;
    }
}
