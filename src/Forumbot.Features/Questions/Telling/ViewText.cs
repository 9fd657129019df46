using System.Text;

namespace Forumbot.Features.Questions.Telling;

/// <summary>An answer as plain text.</summary>
internal static class ViewText
{
    /// <summary>The headline on the first line, then all else that the card shows, a line each.</summary>
    public static string Of(AnswerView view)
    {
        var text = new StringBuilder(view.Headline, 512);
        foreach (var item in view.Items.Where(i => i.ShowsSomething)) Item(text, item, view.Headline);
        foreach (var row in view.Table ?? []) Row(text, row);
        foreach (var step in view.Steps ?? []) Step(text, step);
        Facts(text, view.Facts);
        foreach (var line in view.Notes) text.Append('\n').Append(line);
        foreach (var line in view.SmallPrint) text.Append('\n').Append(line);
        return text.ToString();
    }

    private static void Item(StringBuilder text, ViewItem item, string headline)
    {
        var named = item.Name.Length > 0 && !(headline.Contains(item.Name, StringComparison.Ordinal) && item.Amount.Length == 0 && item.Text.Length == 0 && item.Columns is null);
        var told = item.Amount.Length == 0 || (!named && headline.Contains(item.Amount, StringComparison.Ordinal) && headline.Contains(item.Per, StringComparison.Ordinal));
        if (named || !told) text.Append('\n').Append(item.Name).Append(named && !told ? ": " : "");
        if (!told) text.Append(item.Amount).Append(item.Per.Length > 0 ? " " : "").Append(item.Per);
        if (item.Text.Length > 0) text.Append(named && told ? ": " : "\n").Append(item.Text);
        Facts(text, item.Columns ?? []);
        Facts(text, item.Facts);
    }

    private static void Row(StringBuilder text, ViewRow row)
    {
        text.Append('\n').Append(row.Name).Append(": ").Append(row.Amount);
        if (row.Share.Length > 0) text.Append(" (").Append(row.Share).Append(')');
        if (row.Note.Length > 0) text.Append('\n').Append(row.Note);
    }

    private static void Step(StringBuilder text, ViewStep step)
    {
        text.Append('\n').Append(step.Title);
        if (step.Amount.Length > 0) text.Append(": ").Append(step.Amount);
        foreach (var line in step.Lines) text.Append('\n').Append(line);
        Facts(text, step.Facts);
    }

    private static void Facts(StringBuilder text, IReadOnlyList<ViewFact> facts)
    {
        foreach (var fact in facts) text.Append('\n').Append(fact.Title).Append(": ").Append(fact.Value);
    }
}
