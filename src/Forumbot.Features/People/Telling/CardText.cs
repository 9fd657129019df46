using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.People.Telling;

/// <summary>A card's data, written so that texts from outside are shown as written.</summary>
internal readonly record struct CardText(Language Language)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string In(string swedish, string english) => new LocalText(swedish, english).In(Language);

    /// <summary>What every card has; the rest is added to it.</summary>
    /// <param name="lines">What the card says besides its headline, as plain text.</param>
    public Reply Reply(string card, string headline, string? note, IEnumerable<string> lines, JsonObject data)
    {
        var text = string.Join('\n', (note is null ? [headline] : new[] { note, headline }).Concat(lines));
        data["lang"] = Language is Language.English ? "en" : "sv";
        data["speak"] = note ?? headline;
        data["fallbackText"] = text;
        data["headline"] = CardMarkdown.Escape(headline);
        data["note"] = List(note is null ? [] : [new JsonObject { ["text"] = CardMarkdown.Escape(note) }]);
        return new(text, card, JsonElement.Parse(data.ToJsonString(Readable)));
    }

    public static JsonArray List(IEnumerable<JsonObject> items) => [.. items];

    public static JsonObject Choice(string title, string value) => new() { ["title"] = title, ["value"] = value };

    /// <summary>An input: its words and what stands in it.</summary>
    public static JsonObject Input(string label, string value, string missing = "") => new() { ["label"] = label, ["value"] = value, ["missing"] = missing };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <param name="TakesInputs">Whether what is written in the card goes with it.</param>
/// <param name="Data">Texts and whole numbers. Never to be trusted when it comes back.</param>
internal sealed record CardButton(string Title, string Verb, bool TakesInputs, IReadOnlyList<(string Name, object Value)> Data)
{
    public JsonObject Json()
    {
        var data = new JsonObject { ["verb"] = Verb, ["v"] = DirectoryCards.Template };
        foreach (var (name, value) in Data) data[name] = value is int number ? number : (string)value;
        return new() { ["title"] = Title, ["verb"] = Verb, ["inputs"] = TakesInputs ? "auto" : "none", ["data"] = data };
    }
}
