using System.Text.Json;
using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>pack.json as rows of key and value: what is inside an object gets the key "object.property".</summary>
internal static class SettingsJson
{
    private static readonly JsonDocumentOptions Form = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    internal static PackTable? Read(string text, string file, List<PackFault> faults)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Form);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return new("pack", file, ["key", "value"], [.. Flat(json.RootElement, "")]);
        }
        catch (JsonException)
        {
        }
        faults.Add(new(file, null, null, PackFaultReason.Unreadable, Detail: "JSON"));
        return null;
    }

    private static IEnumerable<PackRow> Flat(JsonElement element, string prefix) => element.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind == JsonValueKind.Object ? Flat(property.Value, $"{prefix}{property.Name}.") : [new(0, [prefix + property.Name, property.Value.ToString()])]);
}
