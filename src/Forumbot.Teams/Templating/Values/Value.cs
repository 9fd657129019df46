using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>What an expression gives: a value of JavaScript's kinds that lies in the data (and is read there, not copied)
/// or was made by an expression.</summary>
internal readonly struct Value
{
    private readonly object? made;
    private readonly JsonElement found;
    private readonly double number;

    private Value(ValueKind kind, object? made = null, double number = 0, JsonElement found = default)
    {
        Kind = kind;
        this.made = made;
        this.number = number;
        this.found = found;
    }

    public static Value Null => new(ValueKind.Null);
    public static Value False => new(ValueKind.False);
    public static Value True => new(ValueKind.True);
    public static Value Error => new(ValueKind.Error);
    public static Value Fault => new(ValueKind.Fault);

    public ValueKind Kind { get; }
    public bool IsFailure => Kind >= ValueKind.Error;
    public bool IsMissing => Kind <= ValueKind.Null;
    public bool IsBoolean => Kind is ValueKind.False or ValueKind.True;

    /// <summary>JavaScript's typeof "object": null too.</summary>
    public bool IsContainer => Kind is ValueKind.Object or ValueKind.List or ValueKind.Null;

    /// <summary>What the expression language takes as true: all but false, null and undefined; so also 0 and "".</summary>
    public bool IsTrue => Kind is not (ValueKind.Undefined or ValueKind.Null or ValueKind.False);

    /// <summary>What JavaScript itself takes as false.</summary>
    public bool IsFalsy => Kind <= ValueKind.False || (Kind == ValueKind.Number && number is 0 or double.NaN) || (Kind == ValueKind.Text && Text.Length == 0);

    public bool IsInteger => Kind == ValueKind.Number && double.IsInteger(number);

    public double Number => number;

    /// <summary>The JSON that this value lies in, where it is not made by an expression; else an undefined element.</summary>
    public JsonElement Found => found;

    public string Text => made as string ?? JsonText.Read(found);

    public Value[]? MadeList => made as Value[];

    public JsObject? MadeObject => made as JsObject;

    public static Value Of(bool value) => new(value ? ValueKind.True : ValueKind.False);

    public static Value Of(double value) => new(ValueKind.Number, number: value);

    public static Value Of(string value) => new(ValueKind.Text, value);

    public static Value Of(Value[] items) => new(ValueKind.List, items);

    public static Value Of(JsObject properties) => new(ValueKind.Object, properties);

    public static Value Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => Of(element.GetDouble()),
        JsonValueKind.String => new(ValueKind.Text, found: element),
        JsonValueKind.Array => new(ValueKind.List, found: element),
        JsonValueKind.Object => new(ValueKind.Object, found: element),
        _ => default,
    };
}
