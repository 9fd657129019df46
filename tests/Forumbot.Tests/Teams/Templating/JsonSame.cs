using System.Text.Json;

namespace Forumbot.Tests.Teams.Templating;

/// <summary>Whether two JSON texts mean the same: numbers by value, properties in any order.</summary>
internal static class JsonSame
{
    public static bool Same(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && one.ValueKind switch
    {
        JsonValueKind.Number => one.GetDouble() == other.GetDouble(),
        JsonValueKind.String => one.GetString() == other.GetString(),
        JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength() && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        JsonValueKind.Object => one.EnumerateObject().Count() == other.EnumerateObject().Count()
            && one.EnumerateObject().All(property => other.TryGetProperty(property.Name, out var value) && Same(property.Value, value)),
        _ => true,
    };
}
