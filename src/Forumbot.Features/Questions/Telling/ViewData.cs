using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>An answer as the data of its card: all texts escaped for markdown here and nowhere else, except where a card
/// takes plain text (amounts in text runs, buttons, speech, fallback).</summary>
internal static class ViewData
{
    /// <summary>As much of a question as a button carries back.</summary>
    private const int LongestQuestion = 300;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Kept by each thread from answer to answer: what is read from it is copied before the next.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static Reply Reply(AnswerView view, Question question)
    {
        var text = ViewText.Of(view);
        buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, view, question, text);
        return new(text, view.Card, JsonElement.Parse(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, AnswerView view, Question question, string text)
    {
        json.WriteStartObject();
        json.WriteString("lang", question.Language == Language.Swedish ? "sv" : "en");
        json.WriteString("speak", view.Headline);
        json.WriteString("fallbackText", text);
        Shown(json, "headline", view.Headline);
        Array(json, "items", [.. view.Items.Where(i => i.ShowsSomething)], Item);
        if (view.Table is { } table) Group(json, "table", "rows", table, Row);
        if (view.Steps is { } steps) Array(json, "steps", [.. steps.Select((s, i) => (s, i))], Step);
        Group(json, "facts", "rows", view.Facts, Fact);
        Group(json, "notes", "lines", view.Notes, Line);
        Array(json, "smallPrint", view.SmallPrint, Line);
        if (view.Disputes is { } disputes) Array(json, "disputes", disputes, Dispute);
        if (view.Orders is { } orders) Array(json, "orders", orders, Order);
        Array(json, "next", view.Next, Next);
        Wrong(json, question);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, ViewItem item)
    {
        json.WriteStartObject();
        Shown(json, "name", item.Name);
        json.WriteString("amount", item.Amount);
        json.WriteString("per", item.Per);
        Shown(json, "text", item.Text);
        if (item.Columns is { } columns) Group(json, "columns", "cells", columns, Fact);
        Group(json, "facts", "rows", item.Facts, Fact);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, ViewRow row)
    {
        json.WriteStartObject();
        Shown(json, "name", row.Name);
        Shown(json, "amount", row.Amount);
        Shown(json, "share", row.Share);
        Shown(json, "note", row.Note);
        json.WriteString("weight", row.IsSum ? "Bolder" : "Default");
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, (ViewStep Step, int Index) at)
    {
        json.WriteStartObject();
        json.WriteString("id", $"step-{at.Index + 1}");
        json.WriteString("title", at.Step.Title);
        Shown(json, "name", at.Step.Title);
        Shown(json, "amount", at.Step.Amount);
        Group(json, "texts", "lines", at.Step.Lines, Line);
        Group(json, "facts", "rows", at.Step.Facts, Fact);
        json.WriteEndObject();
    }

    // A list of none or one, so that a card leaves out the element that would hold nothing.
    private static void Group<T>(Utf8JsonWriter json, string name, string inner, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        if (values.Count > 0)
        {
            json.WriteStartObject();
            Array(json, inner, values, write);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fact(Utf8JsonWriter json, ViewFact fact)
    {
        json.WriteStartObject();
        Shown(json, "title", fact.Title);
        Shown(json, "value", fact.Value);
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, string line) => json.WriteStringValue(CardMarkdown.Escape(line));

    private static void Next(Utf8JsonWriter json, NextStep next)
    {
        json.WriteStartObject();
        json.WriteString("title", next.Title);
        json.WriteString("text", next.Text);
        json.WriteEndObject();
    }

    private static void Dispute(Utf8JsonWriter json, ViewDispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("title", dispute.Title);
        json.WriteString("service", dispute.Tjanst);
        json.WriteString("key", dispute.Key);
        json.WriteNumber("year", dispute.Year);
        json.WriteEndObject();
    }

    private static void Order(Utf8JsonWriter json, ViewOrder order)
    {
        json.WriteStartObject();
        json.WriteString("title", order.Title);
        json.WriteString("service", order.Wish.Tjanst ?? "");
        json.WriteString("unit", order.Wish.Forvaltning ?? "");
        json.WriteString("quantity", order.Wish.Quantity ?? "");
        json.WriteString("wanted", order.Wish.Wanted ?? "");
        json.WriteString("text", Short(order.Wish.Text ?? ""));
        json.WriteString("external", order.Wish.External ? "1" : "");
        json.WriteEndObject();
    }

    private static void Wrong(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject("wrong");
        json.WriteString("title", question.Language == Language.Swedish ? "Fel svar?" : "Wrong answer?");
        json.WriteString("text", Short(question.Text));
        json.WriteString("intent", question.Intent.Key());
        Array(json, "services", question.Tjanster, (to, key) => to.WriteStringValue(key));
        json.WriteEndObject();
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static string Short(string text)
    {
        var runes = new StringBuilder();
        foreach (var rune in text.AsSpan()[..Math.Min(text.Length, LongestQuestion)].EnumerateRunes()) runes.Append(rune);
        return runes.ToString();
    }

    private static void Shown(Utf8JsonWriter json, string name, string text) => json.WriteString(name, CardMarkdown.Escape(text));

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(json, value);
        json.WriteEndArray();
    }
}
