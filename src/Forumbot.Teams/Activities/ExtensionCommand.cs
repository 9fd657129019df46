using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A command of the app that somebody chose in the message box, of a message or in the command box.</summary>
/// <param name="Id">As the manifest has it.</param>
/// <param name="Message">What stands in the message that it was chosen of, as HTML or text; null where it was chosen elsewhere.</param>
public readonly record struct ExtensionCommand(string Id, string? Message)
{
    /// <summary>Longer ids are nobody's.</summary>
    private const int LongestId = 64;

    /// <returns>Null where the invoke names no command.</returns>
    public static ExtensionCommand? Of(Activity invoke) =>
        invoke.Value is { ValueKind: JsonValueKind.Object } value && Text(value, "commandId") is { Length: > 0 and <= LongestId } id
            ? new(id, value.TryGetProperty("messagePayload", out var message) && message.ValueKind is JsonValueKind.Object && message.TryGetProperty("body", out var body) && body.ValueKind is JsonValueKind.Object ? Text(body, "content") : null)
            : null;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
