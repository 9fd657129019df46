using System.Text.Json.Nodes;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>Activities with cards, as a bot sends them.</summary>
internal static class Cards
{
    public static JsonObject Message(params JsonNode[] body) => Message(null, body);

    public static JsonObject Message(JsonArray? actions, params JsonNode[] body) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = Card(actions, body) }),
    };

    public static JsonObject Card(JsonArray? actions, params JsonNode[] body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(body),
        ["actions"] = actions ?? [],
    };

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>A form with an input of each kind, and both ways to send it.</summary>
    public static JsonObject Form => Message(
        [
            Parse("""{ "type": "Action.Execute", "title": "Beställ", "verb": "avrop.place", "style": "positive", "data": { "tjanst": "referenstagning" } }"""),
            Parse("""{ "type": "Action.Submit", "title": "Spara", "data": { "tjanst": "referenstagning" } }"""),
        ],
        Text("**Referenstagning**"),
        Parse("""{ "type": "Input.Text", "id": "ort", "label": "Ort", "isRequired": true, "errorMessage": "Skriv en ort." }"""),
        Parse("""{ "type": "Input.Number", "id": "antal", "label": "Antal", "value": 2 }"""),
        Parse("""{ "type": "Input.ChoiceSet", "id": "enhet", "label": "Enhet", "value": "b", "choices": [{ "title": "Skola A", "value": "a" }, { "title": "Skola B", "value": "b" }] }"""),
        Parse("""{ "type": "Input.ChoiceSet", "id": "dagar", "label": "Dagar", "isMultiSelect": true, "style": "expanded", "value": "1,2", "choices": [{ "title": "Måndag", "value": "1" }, { "title": "Tisdag", "value": "2" }] }"""),
        Parse("""{ "type": "Input.Toggle", "id": "bradskande", "title": "Brådskande", "value": "true" }"""));
}
