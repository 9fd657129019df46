using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Domain.Questions;

namespace Forumbot.Features;

/// <summary>An <see cref="ActView"/> as a reply. Texts are escaped for markdown here, except where a card takes plain text
/// (buttons, choices, speech, fallback).</summary>
internal static class ActCard
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Reply Reply(this ActView view)
    {
        var (text, buffer) = (Text(view), new ArrayBufferWriter<byte>(4 * 1024));
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, view, text);
        return new(text, view.Card, JsonElement.Parse(buffer.WrittenSpan));
    }

    /// <summary>The headline on the first line, then all else that is to be read.</summary>
    private static string Text(ActView view)
    {
        var text = new StringBuilder(view.Headline, 256);
        foreach (var line in view.Lines) text.Append('\n').Append(line);
        foreach (var row in view.Rows ?? []) text.Append('\n').Append(row.Title).Append(": ").Append(row.Text);
        foreach (var fact in view.Facts) text.Append('\n').Append(fact.Title).Append(": ").Append(fact.Value);
        foreach (var (label, error) in view.Choices.Select(c => (c.Label, c.Error)).Concat((view.Inputs ?? []).Select(i => (i.Label, i.Error))).Where(e => e.Error.Length > 0)) text.Append('\n').Append(label).Append(": ").Append(error);
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, ActView view, string text)
    {
        json.WriteStartObject();
        json.WriteString("lang", view.Language is Language.English ? "en" : "sv");
        json.WriteString("speak", view.Headline);
        json.WriteString("fallbackText", text);
        Shown(json, "headline", view.Headline);
        Array(json, "lines", view.Lines, line => json.WriteStringValue(CardMarkdown.Escape(line)));
        Array(json, "facts", view.Facts.Count == 0 ? [] : new[] { view.Facts }, facts => Object(json, () => Array(json, "rows", facts, fact => Fact(json, fact))));
        if (view.Rows is { } rows)
        {
            Array(json, "tabs", view.Tabs.Count == 0 ? [] : new[] { view.Tabs }, tabs => Object(json, () => Array(json, "buttons", tabs, tab => Object(json, () => Button(json, tab)))));
            Array(json, "rows", rows, row => Object(json, () => Row(json, row)));
        }

        Array(json, "choices", view.Choices, choice => Object(json, () => Choice(json, choice)));
        if (view.Inputs is { } inputs) Array(json, "inputs", inputs, input => Object(json, () => Input(json, input)));
        Array(json, "buttons", view.Buttons, button => Object(json, () => Button(json, button)));
        if (view.Refresh is { } refresh) Refresh(json, refresh);
        json.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter json, ActFact fact) => Object(json, () =>
    {
        Shown(json, "title", fact.Title);
        Shown(json, "value", fact.Value);
    });

    private static void Row(Utf8JsonWriter json, ActRow row)
    {
        Shown(json, "title", row.Title);
        Shown(json, "text", row.Text);
        json.WriteString("color", row.IsUrgent ? "Attention" : "Default");
        Array(json, "buttons", row.Buttons, button => Object(json, () => Button(json, button)));
    }

    private static void Choice(Utf8JsonWriter json, ActChoice choice)
    {
        json.WriteString("id", choice.Id);
        json.WriteString("label", choice.Label);
        json.WriteString("value", choice.Value);
        json.WriteString("missing", choice.Missing);
        if (choice.Searchable) json.WriteString("style", "filtered");
        Error(json, choice.Error);
        Array(json, "options", choice.Options, option => Object(json, () =>
        {
            json.WriteString("title", option.Title);
            json.WriteString("value", option.Value);
        }));
    }

    private static void Input(Utf8JsonWriter json, ActInput input)
    {
        json.WriteString("id", input.Id);
        json.WriteString("label", input.Label);
        json.WriteString("value", input.Value);
        json.WriteBoolean("required", input.Missing.Length > 0);
        json.WriteString("missing", input.Missing);
        json.WriteNumber("longest", input.Longest);
        if (input.Kind is not ActInputKind.Text) json.WriteString("kind", input.Kind is ActInputKind.Date ? "date" : "line");
        if (input.Hint.Length > 0) json.WriteString("hint", input.Hint);
        Error(json, input.Error);
    }

    private static void Error(Utf8JsonWriter json, string error)
    {
        if (error.Length > 0) Shown(json, "error", error);
    }

    private static void Button(Utf8JsonWriter json, ActButton button)
    {
        json.WriteString("title", button.Title);
        json.WriteString("verb", button.Verb);
        json.WriteString("inputs", button.TakesChoices ? "auto" : "none");
        Data(json, button.Verb, button.Data);
    }

    private static void Refresh(Utf8JsonWriter json, ActRefresh refresh)
    {
        json.WriteStartObject("refresh");
        json.WriteString("verb", refresh.Verb);
        Data(json, refresh.Verb, refresh.Data);
        Array(json, "userIds", refresh.UserIds, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Data(Utf8JsonWriter json, string verb, IReadOnlyList<(string Name, object Value)> data)
    {
        json.WriteStartObject("data");
        json.WriteString("verb", verb);
        json.WriteNumber("v", CardVersion.Current);
        foreach (var (name, value) in data)
        {
            if (value is int number) json.WriteNumber(name, number);
            else json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, Action content)
    {
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    private static void Shown(Utf8JsonWriter json, string name, string text) => json.WriteString(name, CardMarkdown.Escape(text));
}
