using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A file that somebody attached to a message in a 1:1 chat: Teams keeps it in their OneDrive, and tells where it can be fetched for a while,
/// without a token. Pictures that are pasted into a message come in another way, and are not read.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Url">Untrusted.</param>
public readonly record struct FileDownload(string? Name, string? Url)
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Those of a message.</summary>
    public static IReadOnlyList<FileDownload> Of(Activity message) => [.. (message.Attachments ?? []).Where(IsFile).Select(a => new FileDownload(a!.Name, AddressOf(a.Content)))];

    internal static bool IsFile(Attachment? attachment) => ContentType.Equals(attachment?.ContentType, StringComparison.OrdinalIgnoreCase);

    private static string? AddressOf(JsonElement content) =>
        content.ValueKind is JsonValueKind.Object && content.TryGetProperty("downloadUrl", out var url) && url.ValueKind is JsonValueKind.String ? url.GetString() : null;
}
