using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A button that somebody pressed in a card.</summary>
/// <param name="Verb">Which act, as <c>feature.act</c>; null where the button names none.</param>
/// <param name="Data">The button's data with the card's inputs merged into it: an object, or undefined.</param>
public readonly record struct CardAction(string? Verb, JsonElement Data)
{
    /// <summary>The invoke that an Action.Execute gives.</summary>
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>Longer verbs are nobody's.</summary>
    private const int LongestVerb = 100;

    /// <summary>Of an Action.Submit: a message without text, whose value is the data and names the verb in <c>verb</c>.</summary>
    public static CardAction? OfSubmit(Activity message) =>
        string.IsNullOrWhiteSpace(message.Text) && message.Value.ValueKind is JsonValueKind.Object
            ? new(Text(message.Value, "verb"), message.Value)
            : null;

    /// <summary>Of an Action.Execute: <c>value.action</c> with verb and data; null where the value has another form.</summary>
    public static CardAction? OfExecute(Activity invoke) =>
        invoke.Value.ValueKind is JsonValueKind.Object
        && invoke.Value.TryGetProperty("action", out var action) && action.ValueKind is JsonValueKind.Object
            ? new(Text(action, "verb"), action.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object ? data : default)
            : null;

    /// <summary>A text of the data; null where it is missing or something else than text.</summary>
    public string? Text(string name) => Data.ValueKind is JsonValueKind.Object ? Text(Data, name, int.MaxValue) : null;

    private static string? Text(JsonElement of, string name, int longest = LongestVerb) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { } text && text.Length <= longest ? text : null;
}
