using System.Text.Json;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Objects made, changed and joined. All make a new object; the official engine changes the one in the data.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("json", Kinds.Object, Signature.Of(1, Kinds.Text), (a, _) => a[0].Kind == ValueKind.Text ? Parse(JsText.Trim(a[0].Text)) : Value.Error),
        new("jsonStringify", Kinds.Text, Signature.Each(1, 1), (a, budget) => a[0].Kind == ValueKind.Undefined ? default : budget.Text(JsonWriter.Json(a[0]))),
        new("setProperty", Kinds.Object, Signature.Of(3, Kinds.Object, Kinds.Text, Kinds.Object), Set),
        new("addProperty", Kinds.Object, Signature.Of(3, Kinds.Object, Kinds.Text, Kinds.Object), (a, budget) => Has(a[0], a[1]) ? Value.Error : Set(a, budget)),
        new("removeProperty", Kinds.Object, Signature.Of(2, Kinds.Object, Kinds.Text), Remove),
        new("merge", Kinds.Object, Signature.Each(1, int.MaxValue), Merge),
    ];

    private static Value Parse(string json)
    {
        try
        {
            return Value.Of(JsonElement.Parse(json));
        }
        catch (JsonException)
        {
            return Value.Error;
        }
    }

    private static bool Has(Value value, Value name) => JsObject.CopyOf(value) is { } known && known.TryGet(JsText.Of(name), out _);

    private static Value Set(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (JsObject.CopyOf(arguments[0]) is not { } copy) return Value.Error;
        budget.SpendItems(copy.Count);
        copy.Set(JsText.Of(arguments[1]), arguments[2]);
        return Value.Of(copy);
    }

    private static Value Remove(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (JsObject.CopyOf(arguments[0]) is not { } copy) return Value.Error;
        budget.SpendItems(copy.Count);
        return Value.Of(copy.Without(JsText.Of(arguments[1])));
    }

    private static Value Merge(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var merged = new JsObject();
        foreach (var argument in arguments)
        {
            Value[] parts = argument.Kind == ValueKind.List ? ListItems.All(argument) : [argument];
            foreach (var part in parts)
                if (!TryCopy(part, merged, budget, nullIsEmpty: argument.Kind == ValueKind.List)) return Value.Error;
        }
        return Value.Of(merged);
    }

    private static bool TryCopy(Value part, JsObject into, Budget budget, bool nullIsEmpty)
    {
        if (part.Kind == ValueKind.Null) return nullIsEmpty;
        if (JsObject.CopyOf(part) is not { } properties) return false;
        budget.SpendItems(properties.Count);
        foreach (var (name, value) in properties.Properties) into.Set(name, value);
        return true;
    }
}
