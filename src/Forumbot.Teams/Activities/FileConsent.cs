using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>What somebody answers to a file consent card: whether the bot may save a file in their OneDrive. Nothing in it is trusted.</summary>
/// <param name="Accepted">Else it was declined.</param>
/// <param name="File">What the card's context calls the file; null where it says nothing.</param>
/// <param name="UploadUrl">Where its bytes are put; null where it was declined.</param>
public readonly record struct FileConsent(bool Accepted, string? File, string? UploadUrl, string? ContentUrl, string? UniqueId, string? FileType)
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent", InfoType = "application/vnd.microsoft.teams.card.file.info";

    private const int Longest = 8_000;

    /// <summary>Of a <c>fileConsent/invoke</c>; null where it is something else.</summary>
    public static FileConsent? Of(Activity invoke)
    {
        var value = invoke.Value;
        if (Text(value, "action") is not ("accept" or "decline") || Text(value, "type") is not (null or "fileUpload")) return null;
        var info = Object(value, "uploadInfo");
        return new(Text(value, "action") is "accept", Text(Object(value, "context"), "file"), Text(info, "uploadUrl"), Text(info, "contentUrl"), Text(info, "uniqueId"), Text(info, "fileType"));
    }

    private static JsonElement Object(JsonElement of, string name) => of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement of, string name) =>
        Object(of, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: <= Longest } text ? text : null;
}
