using System.Text;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>A line's fields: parted by spaces or tabs, in quotation marks where they hold one, object lists in braces.</summary>
internal sealed class SieFields
{
    private readonly List<Field> fields = [];

    /// <summary>Null where the line is sound.</summary>
    internal FigureFaultReason? Fault { get; private set; }

    /// <summary>The label, for instance #TRANS.</summary>
    internal string Label => fields.Count > 0 ? fields[0].Text.ToUpperInvariant() : "";

    /// <summary>All characters of the line that its checksum counts: no spaces between fields, quotation marks or braces.</summary>
    internal string Plain => string.Concat(fields.Select(f => f.Items is { } items ? string.Concat(items) : f.Text));

    internal static SieFields Of(string line)
    {
        var read = new SieFields();
        var at = 0;
        while (read.Fault is null && Skip(line, ref at)) read.fields.Add(line[at] == '{' ? read.List(line, ref at) : new(read.Text(line, ref at, inList: false), null));
        return read;
    }

    /// <param name="n">From 0, after the label.</param>
    /// <returns>Null where the field is not there or is a list.</returns>
    internal string? this[int n] => n + 1 < fields.Count && fields[n + 1].Items is null ? fields[n + 1].Text : null;

    /// <returns>Null where the field is not there or is no list.</returns>
    internal IReadOnlyList<string>? Items(int n) => n + 1 < fields.Count ? fields[n + 1].Items : null;

    private static bool Skip(string line, ref int at)
    {
        while (at < line.Length && line[at] is (' ' or '\t')) at++;
        return at < line.Length;
    }

    private Field List(string line, ref int at)
    {
        var items = new List<string>();
        at++;
        while (Fault is null && Skip(line, ref at) && line[at] != '}') items.Add(Text(line, ref at, inList: true));
        if (Fault is null && at >= line.Length) Fault = FigureFaultReason.BraceOpen;
        at++;
        return new("", items);
    }

    private string Text(string line, ref int at, bool inList)
    {
        if (line[at] == '"') return Quoted(line, ref at);
        var start = at;
        while (at < line.Length && line[at] is not (' ' or '\t') && !(inList && line[at] == '}')) at++;
        return line[start..at];
    }

    /// <summary>A backslash before a quotation mark, or before itself, lets it stand in the text.</summary>
    private string Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length && line[at] != '"'; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] is ('"' or '\\')) at++;
            text.Append(line[at]);
        }

        if (at >= line.Length) Fault = FigureFaultReason.QuoteOpen;
        at++;
        return text.ToString();
    }

    private readonly record struct Field(string Text, IReadOnlyList<string>? Items);
}
