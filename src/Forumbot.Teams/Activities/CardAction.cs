using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A button that somebody pressed in a card, or a card that asks for itself anew.</summary>
/// <remarks>What a card's button carries, besides what its feature needs: <c>data.verb</c>, the same as the verb of an
/// Action.Execute, for its Action.Submit fallback; <c>data.v</c>, the version of the card's template; <c>data.rev</c>, the version of
/// the object that the card shows. Both are whole numbers, and are 0 where they are missing: older than everything. The
/// handler answers a card that <see cref="IsOlder"/> with the fresh one (<c>Pressed.Stale</c>) and changes nothing.</remarks>
/// <param name="Verb">Which act, as <c>feature.act</c>; null where the button names none.</param>
/// <param name="Data">The button's data with the card's inputs merged into it: an object, or undefined.</param>
/// <param name="Automatic">Nobody pressed it: the client refreshes the card by itself. Then only what shows is done, never what
/// changes or says something.</param>
public readonly record struct CardAction(string? Verb, JsonElement Data, bool Automatic = false)
{
    /// <summary>Longer verbs are nobody's.</summary>
    private const int LongestVerb = 100;

    /// <summary>The version of the template that the card was made with: <c>data.v</c>.</summary>
    public int TemplateVersion => Number("v");

    /// <summary>The version of what the card shows: <c>data.rev</c>.</summary>
    public int Revision => Number("rev");

    /// <summary>Of an Action.Submit: a message without text, whose value is the data and names the verb in <c>verb</c>.</summary>
    public static CardAction? OfSubmit(Activity message) =>
        string.IsNullOrWhiteSpace(message.Text) && message.Value.ValueKind is JsonValueKind.Object
            ? new(Text(message.Value, "verb"), message.Value)
            : null;

    /// <summary>Of an Action.Execute: <c>value.action</c> with verb and data; null where the value has another form.</summary>
    public static CardAction? OfExecute(Activity invoke) =>
        Object(invoke.Value, "action") is { ValueKind: JsonValueKind.Object } action
            ? new(Text(action, "verb"), Object(action, "data"), Text(invoke.Value, "trigger") is "automatic")
            : null;

    /// <summary>Of a dialog (task/fetch, task/submit): <c>value.data</c>, which names the verb as a submit does.</summary>
    public static CardAction? OfTask(Activity invoke) =>
        Object(invoke.Value, "data") is { ValueKind: JsonValueKind.Object } data ? new(Text(data, "verb"), data) : null;

    /// <summary>Whether the card was made with an older template, or shows an older version, than there is now.</summary>
    public bool IsOlder(int template, int revision = 0) => TemplateVersion < template || Revision < revision;

    /// <summary>A text of the data; null where it is missing or something else than text.</summary>
    public string? Text(string name) => Data.ValueKind is JsonValueKind.Object ? Text(Data, name, int.MaxValue) : null;

    /// <summary>A whole number of the data, also where it is written as text; 0 where it is missing or something else.</summary>
    public int Number(string name) =>
        Data.ValueKind is not JsonValueKind.Object || !Data.TryGetProperty(name, out var value) ? 0
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : value.ValueKind is JsonValueKind.String && int.TryParse(value.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) ? number
        : 0;

    private static JsonElement Object(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object ? value : default;

    private static string? Text(JsonElement of, string name, int longest = LongestVerb) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { } text && text.Length <= longest ? text : null;
}
