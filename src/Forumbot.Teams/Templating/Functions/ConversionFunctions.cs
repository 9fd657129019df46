using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>From one type to another.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("int", Kinds.Number, Signature.Each(1, 1), (a, _) => a[0].Kind switch
        {
            ValueKind.Text => NumberOrError(JsParse.Int(a[0].Text)),
            ValueKind.Number => NumberOrError(JsParse.Int(JsNumber.ToText(a[0].Number))),
            _ => default,
        }),
        new("float", Kinds.Number, Signature.Each(1, 1), (a, _) => a[0].Kind switch
        {
            ValueKind.Text => NumberOrError(JsParse.Float(a[0].Text)),
            ValueKind.Number => a[0],
            _ => default,
        }),
        new("string", Kinds.Text, Signature.Of(1, Kinds.Object, Kinds.Text), (a, budget) => a[0].Kind == ValueKind.Number
            ? Value.Of(NumberFormat.Of(Locale(a, 1)).Write(a[0].Number, Decimals(a[0].Number)))
            : budget.Text(JsonWriter.Plain(a[0]))),
        new("formatNumber", Kinds.Text, Signature.Of(2, Kinds.Number, Kinds.Number, Kinds.Text), FormatNumber),
        new("addOrdinal", Kinds.Text, Signature.Each(1, 1, Kinds.Number), (a, _) => Value.Of(JsNumber.ToText(a[0].Number) + Ordinal(a[0].Number))) { Takes = Takes.Integer },
    ];

    private static Value NumberOrError(double number) => double.IsNaN(number) ? Value.Error : Value.Of(number);

    private static string Locale(ReadOnlySpan<Value> arguments, int at) =>
        arguments.Length > at && arguments[at].Kind == ValueKind.Text ? arguments[at].Text : "";

    private static int Decimals(double number)
    {
        var parts = JsNumber.ToText(number).Split('.');
        return parts.Length > 1 ? parts[1].Length : 0;
    }

    private static Value FormatNumber(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (arguments[0].Kind != ValueKind.Number || !arguments[1].IsInteger || arguments[1].Number < 0) return Value.Error;
        var rounded = JsNumber.Round(arguments[0].Number, arguments[1].Number);
        return Value.Of(NumberFormat.Of(Locale(arguments, 2)).Write(rounded, arguments[1].Number));
    }

    private static string Ordinal(double number) => number switch
    {
        <= 0 => "",
        _ when number % 100 is 11 or 12 or 13 => "th",
        _ => (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
