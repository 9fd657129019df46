using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>What somebody searches for from the message box.</summary>
/// <param name="Text">Empty where the search has just been opened.</param>
/// <param name="Skip">How many of the results the client has already.</param>
/// <param name="Count">How many it wants, from 1 to <see cref="Most"/>.</param>
public readonly record struct SearchQuery(string Text, int Skip, int Count)
{
    public const int Most = 25, Usual = 10;

    /// <summary>Longer texts name nothing.</summary>
    private const int LongestText = 200;

    /// <summary>Of a <c>composeExtension/query</c>; what is missing or of another form is as if nothing had been typed.</summary>
    public static SearchQuery Of(Activity invoke)
    {
        var value = invoke.Value;
        if (value.ValueKind is not JsonValueKind.Object) return new("", 0, Usual);
        var options = value.TryGetProperty("queryOptions", out var told) && told.ValueKind is JsonValueKind.Object ? told : default;
        return new(TextOf(value), Math.Max(0, Number(options, "skip") ?? 0), Number(options, "count") is { } count and > 0 ? Math.Min(count, Most) : Usual);
    }

    private static string TextOf(JsonElement value)
    {
        if (!value.TryGetProperty("parameters", out var parameters) || parameters.ValueKind is not JsonValueKind.Array) return "";
        foreach (var parameter in parameters.EnumerateArray())
            if (parameter.ValueKind is JsonValueKind.Object && !IsInitialRun(parameter) && parameter.TryGetProperty("value", out var text) && text.ValueKind is JsonValueKind.String)
                return text.GetString()! is { Length: <= LongestText } brief ? brief.Trim() : text.GetString()![..LongestText];
        return "";
    }

    /// <summary>That the search was opened is told as a parameter of its own.</summary>
    private static bool IsInitialRun(JsonElement parameter) => parameter.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String && name.ValueEquals("initialRun"u8);

    private static int? Number(JsonElement options, string name) =>
        options.ValueKind is JsonValueKind.Object && options.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
