using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using static Forumbot.Features.Packs.PackFaultReason;

namespace Forumbot.Features.Packs;

/// <summary>One row's cells as values. A cell that is no such value is reported, and something harmless stands in its place
/// so that the rest of the row is checked too.</summary>
internal sealed class Cells(PackTable table, PackRow row, List<PackFault> faults)
{
    private static readonly (int First, int Last) Years = (2000, 2100);

    internal int Row => row.Number;

    internal string Key(string column)
    {
        var text = Text(column, PublicKeys.Longest);
        if (text.Length > 0 && !PublicKeys.IsKey(text)) Report(column, NotAKey, text, "leverantorsreskontra");
        return text;
    }

    internal string? OptionalKey(string column) => Raw(column).Length == 0 ? null : Key(column);

    internal string Text(string column, int longest = 200)
    {
        var text = Checked(column, longest);
        if (text.Length == 0 && Has(column)) Report(column, Missing);
        return text;
    }

    internal string? OptionalText(string column, int longest = 200) => Checked(column, longest) is { Length: > 0 } text ? text : null;

    /// <summary>Several wordings in one cell, parted by a vertical bar.</summary>
    internal IReadOnlyList<string> Phrases(string column, int longest = 100)
    {
        var phrases = Checked(column, longest * 100).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var phrase in phrases.Where(p => p.Length > longest)) Report(column, TooLong, phrase, $"{longest}");
        return phrases;
    }

    internal Money Amount(string column)
    {
        var kronor = Number(column, 1_000_000_000_000m);
        return new((long)(kronor * 100));
    }

    /// <summary>A number from zero with at most two decimals, after a comma or a point: three could be thousands.</summary>
    internal decimal Number(string column, decimal most = 1_000_000_000_000m)
    {
        var text = Text(column, 40);
        if (text.Length == 0) return 0;
        var fault = Numerals.Read(text, out var number) ?? (number > most ? OutOfRange : null);
        if (fault is not { } reason) return number;
        Report(column, reason, text, $"0–{most.ToString(CultureInfo.InvariantCulture)}");
        return 0;
    }

    internal decimal? OptionalNumber(string column, decimal most = 1_000_000_000_000m) => Raw(column).Length == 0 ? null : Number(column, most);

    internal Money? OptionalAmount(string column) => Raw(column).Length == 0 ? null : Amount(column);

    /// <summary>A number that may be below zero.</summary>
    internal decimal Change(string column)
    {
        var text = Text(column, 40);
        if (text.Length == 0) return 0;
        var below = text[0] is '-' or '−';
        if (Numerals.Read(below ? text[1..].TrimStart() : text, out var number) is not { } reason) return below ? -number : number;
        Report(column, reason, text, "");
        return 0;
    }

    internal int Whole(string column, int least, int most)
    {
        var text = Text(column, 20);
        if (text.Length == 0) return least;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Report(column, OutOfRange, text, $"{least}–{most}");
        return least;
    }

    internal int? OptionalWhole(string column, int least, int most) => Raw(column).Length == 0 ? null : Whole(column, least, most);

    internal int Year(string column) => Whole(column, Years.First, Years.Last);

    internal DateOnly Date(string column) => Day(column, NotADate, "yyyy-MM-dd");

    internal DateOnly? OptionalDate(string column)
    {
        if (Raw(column).Length == 0) return null;
        var sound = faults.Count;
        var day = Date(column);
        return faults.Count == sound ? day : null;
    }

    /// <summary>A day of any year, as 08-31.</summary>
    internal DayOfYear? OptionalDayOfYear(string column)
    {
        var text = Raw(column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day.Month, day.Day);
        Report(column, NotADate, text);
        return null;
    }

    /// <summary>The month's first day. A sheet may hold it as a date.</summary>
    internal DateOnly Month(string column) => Months.FirstOf(Day(column, NotAMonth, "yyyy-MM", "yyyy-MM-dd"));

    internal bool YesNo(string column) => Choice(column, Choices.YesNo);

    internal T Choice<T>(string column, IReadOnlyDictionary<string, T> choices)
    {
        var text = Text(column);
        if (choices.TryGetValue(text, out var choice)) return choice;
        if (text.Length > 0) Report(column, NotAChoice, text, string.Join(", ", choices.Keys));
        return choices.Values.First();
    }

    internal T Choice<T>(string column, IReadOnlyDictionary<string, T> choices, T otherwise) => Raw(column).Length == 0 ? otherwise : Choice(column, choices);

    internal string ObjectId(string column)
    {
        var text = Text(column);
        if (Guid.TryParseExact(text, "D", out var id)) return id.ToString("D");
        if (text.Length > 0) Report(column, NotAnObjectId, text);
        return text;
    }

    internal void Report(string? column, PackFaultReason reason, string value = "", string detail = "") =>
        faults.Add(new(table.File, row.Number == 0 ? null : row.Number, column, reason, value, detail));

    private DateOnly Day(string column, PackFaultReason otherwise, params string[] formats)
    {
        var text = Text(column, 20);
        if (DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= Years.First && day.Year <= Years.Last) return day;
        if (text.Length > 0) Report(column, otherwise, text);
        return new(Years.First, 1, 1);
    }

    private string Checked(string column, int longest)
    {
        var text = Raw(column);
        if (text.Length > longest) Report(column, TooLong, text, $"{longest}");
        if (text.Any(char.IsControl)) Report(column, ControlCharacter);
        return text;
    }

    private string Raw(string column)
    {
        var index = Index(column);
        return index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";
    }

    private bool Has(string column) => Index(column) >= 0;

    private int Index(string column)
    {
        for (var i = 0; i < table.Header.Count; i++)
            if (table.Header[i] == column) return i;
        return -1;
    }
}
