using System.Text.Json;
using Forumbot.Domain.Questions;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The buttons of answers.</summary>
internal sealed class QuestionButtons(Asking asking, Slices slices, TimeProvider clock)
{
    private const int MostServices = 10, LongestKey = 100;

    /// <summary><c>question.ask</c> {text}: asks the text as the one who pressed it.</summary>
    public async ValueTask<Pressed> Ask(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        return button.Text("text") is { } text && ReadableText.Refusal(text) is null
            ? new(Texts.AnswerBelow.In(language), await asking.Ask(from, text, cancel))
            : new(Texts.UnknownButton.In(language), Done: false);
    }

    /// <summary><c>question.wrong</c> {text, intent, services}: remembers that the answer was called wrong, not by whom.</summary>
    public async ValueTask<Pressed> Wrong(Activity from, CardAction button, CancellationToken cancel)
    {
        var language = Texts.LanguageOf(from.Locale);
        if (Read(button, language) is not { } wrong) return new(Texts.UnknownButton.In(language), Done: false);
        return Pressed.Of(await slices.Wrong(Acts.Of(from, clock.GetUtcNow()), wrong, cancel));
    }

    private static Question? Read(CardAction button, Language language) =>
        button.Text("text") is { } text && ReadableText.Refusal(text) is null && IntentOf(button.Text("intent")) is { } intent && ServicesOf(button.Data) is { } services
            ? new(ReadableText.Clean(text), language, intent, services, null, [], null, null, Clarify: false, [])
            : null;

    private static Intent? IntentOf(string? key) => Array.Find(Enum.GetValues<Intent>(), i => i.Key() == key) is var found && found.Key() == key ? found : null;

    /// <summary>A list of keys, or one text with commas between them; none where the button has none.</summary>
    private static string[]? ServicesOf(JsonElement data)
    {
        if (!data.TryGetProperty("services", out var services)) return [];
        string[]? keys = services.ValueKind switch
        {
            JsonValueKind.String => services.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            JsonValueKind.Array => [.. services.EnumerateArray().Take(MostServices + 1).Select(k => k.ValueKind is JsonValueKind.String ? k.GetString()! : "")],
            JsonValueKind.Null => [],
            _ => null,
        };
        return keys is { Length: <= MostServices } && keys.All(k => k.Length is > 0 and <= LongestKey) ? keys : null;
    }
}
