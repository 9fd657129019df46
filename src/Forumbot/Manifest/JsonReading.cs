using System.Text.Json;

namespace Forumbot.Manifest;

/// <summary>Reads JSON that may lack anything: what is missing is undefined, and has no items and no text.</summary>
internal static class JsonReading
{
    public static JsonElement At(this JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<(JsonElement Item, string Path)> Items(this JsonElement list, string path) =>
        list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Select((item, i) => (item, $"{path}[{i}]")) : [];

    public static string? Text(this JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<string> Words(this JsonElement list) => list.Items("").Select(i => i.Item.Text()).OfType<string>();
}
