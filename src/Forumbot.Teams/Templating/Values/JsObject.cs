using System.Globalization;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Properties in JavaScript's order: whole numbers first and ascending, then as they came.</summary>
internal sealed class JsObject
{
    private readonly List<KeyValuePair<string, Value>> properties = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private bool numbered;

    public int Count => properties.Count;

    public IReadOnlyList<KeyValuePair<string, Value>> Properties => numbered ? Sorted() : properties;

    public bool TryGet(string name, out Value value)
    {
        var known = places.TryGetValue(name, out var place);
        value = known ? properties[place].Value : default;
        return known;
    }

    public void Set(string name, Value value)
    {
        if (places.TryGetValue(name, out var place))
        {
            properties[place] = new(name, value);
            return;
        }
        places.Add(name, properties.Count);
        properties.Add(new(name, value));
        numbered |= IsIndex(name, out _);
    }

    /// <summary>A copy of an object that is written in JSON or made by an expression; of anything else none.</summary>
    public static JsObject? CopyOf(Value value)
    {
        if (value.Kind != ValueKind.Object) return null;
        var copy = new JsObject();
        if (value.MadeObject is { } made)
            foreach (var (name, item) in made.properties) copy.Set(name, item);
        else
            foreach (var property in value.Found.EnumerateObject()) copy.Set(JsonText.Name(property), Value.Of(property.Value));
        return copy;
    }

    public JsObject Without(string name)
    {
        var rest = new JsObject();
        foreach (var property in properties)
            if (property.Key != name) rest.Set(property.Key, property.Value);
        return rest;
    }

    /// <summary>A key that JavaScript takes as an index: "0", "17", not "007" or "-1".</summary>
    public static bool IsIndex(string name, out uint index) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index != uint.MaxValue && (name.Length == 1 || name[0] != '0');

    private List<KeyValuePair<string, Value>> Sorted() =>
        [.. properties.OrderBy(property => IsIndex(property.Key, out var index) ? index : long.MaxValue)];
}
