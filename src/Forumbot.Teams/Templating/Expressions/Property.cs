using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Finds properties. Upper and lower case are the same; of several that differ in case only the first counts.</summary>
internal static class Property
{
    public static Value Follow(Value from, ReadOnlySpan<PathPart> path)
    {
        foreach (var part in path)
        {
            if (from.IsMissing) return default;
            from = from.Kind == ValueKind.List && !double.IsNaN(part.Index) ? Item(from, part.Index) : Find(from, part);
        }
        return from;
    }

    /// <summary>Undefined where the value has no such property.</summary>
    public static Value Find(Value from, PathPart part) => from.Kind switch
    {
        ValueKind.Object when from.MadeObject is { } made => Find(made, part.Name),
        ValueKind.Object => Find(from.Found, part),
        ValueKind.List => JsObject.IsIndex(part.Name, out var index) ? Item(from, index) : default,
        ValueKind.Text => JsObject.IsIndex(part.Name, out var letter) && letter < from.Text.Length ? Value.Of(from.Text[(int)letter].ToString()) : default,
        _ => default,
    };

    /// <summary>Undefined outside the list.</summary>
    public static Value Item(Value list, double index) =>
        index >= 0 && index < ListItems.Count(list) ? ListItems.At(list, (int)index) : default;

    private static Value Find(JsObject from, string name)
    {
        foreach (var property in from.Properties)
            if (SameName(property.Key, name)) return property.Value;
        return default;
    }

    /// <summary>A property that is written twice has its last value.</summary>
    private static Value Find(JsonElement from, PathPart part)
    {
        JsonElement found = default;
        ReadOnlySpan<byte> foundName = default;
        foreach (var property in from.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            if (found.ValueKind != JsonValueKind.Undefined ? !name.SequenceEqual(foundName) : !IsNamed(property, name, part)) continue;
            found = property.Value;
            foundName = name;
        }
        return Value.Of(found);
    }

    private static bool IsNamed(JsonProperty property, ReadOnlySpan<byte> name, PathPart part)
    {
        if (name.SequenceEqual(part.Utf8)) return true;
        if (name.Contains((byte)'\\') || !part.IsAscii) return SameName(JsonText.Name(property), part.Name);
        return name.Length == part.Utf8.Length && Ascii.EqualsIgnoreCase(name, part.Utf8);
    }

    private static bool SameName(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
