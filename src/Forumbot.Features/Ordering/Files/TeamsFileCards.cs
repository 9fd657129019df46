using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Teams' own cards for files. They are no adaptive cards: <see cref="Reply.Data"/> holds name, contentUrl and content as they are sent.</summary>
public static class TeamsFileCards
{
    public const string Consent = "teams/file-consent", Info = "teams/file-info";

    /// <summary>Asks whether a file may be saved in the reader's OneDrive.</summary>
    internal static Reply Ask(FileLine file, string number, Language language) => Of(Consent, FileTexts.Offered.In(language), file.Name, null, new()
    {
        ["description"] = FileTexts.Description(number).In(language),
        ["sizeInBytes"] = file.Size,
        ["acceptContext"] = new JsonObject { ["file"] = file.Id },
        ["declineContext"] = new JsonObject { ["file"] = file.Id },
    });

    /// <summary>A file that has been saved there.</summary>
    internal static Reply Saved(string name, SavedFile saved, Language language) => saved.ContentUrl is null
        ? new(FileTexts.Saved(name).In(language))
        : Of(Info, FileTexts.Saved(name).In(language), name, saved.ContentUrl, new() { ["uniqueId"] = saved.UniqueId, ["fileType"] = saved.FileType });

    private static Reply Of(string card, string text, string name, string? contentUrl, JsonObject content) =>
        new(text, card, JsonSerializer.SerializeToElement(new JsonObject { ["name"] = name, ["contentUrl"] = contentUrl, ["content"] = content }));
}

/// <summary>Where a file was saved, as Teams tells it.</summary>
/// <param name="ContentUrl">Null where it is not one that the bot shows.</param>
public sealed record SavedFile(string? ContentUrl, string? UniqueId, string? FileType);
