using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Features.Data;

namespace Forumbot.Commands;

/// <summary>Price lists for the terminal: a line each with tabs between, or JSON.</summary>
internal static class PriceListPrint
{
    private static readonly PriceListJson Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="one">With its prices; null for all lists without.</param>
    public static string Lists(ListBook book, PriceList? one, DateOnly today, bool json)
    {
        ListShown[] lists = [.. book.Organisation.PriceLists.Where(l => one is null || l == one).OrderBy(l => l.ValidFrom).Select(l => Of(book, l, today))];
        PriceShown[] prices = one is null ? [] : [.. book.Prices(one.Year).Select(p => new PriceShown(p.Tjanst, EnumKeys.Of(p.Basis), p.Amount.Kronor, p.Unit, p.Example, Increases.IsNew(book, one, p.Tjanst), Month(p.From)))];
        if (json) return JsonSerializer.Serialize(new ListsShown(lists, prices), Readable.ListsShown) + "\n";
        return string.Concat(lists.Select(l => Line(l.Year.ToString(CultureInfo.InvariantCulture), l.State, $"{l.ValidFrom}..{l.ValidTo}", l.DecidedOn ?? "-", l.DecidedBy ?? "-", l.Reference ?? "-", l.Note ?? "-"))
            .Concat(prices.Select(p => Line(p.Service, p.Basis, Kronor(p.AmountSek), p.Unit, p.New ? "new" : "-", p.Example ? "example" : "-", p.From ?? "-"))));
    }

    public static string Diff(ListDiff diff, bool json)
    {
        DiffShown[] rows = [.. diff.Changed.Select(r => new DiffShown(r.Tjanst, EnumKeys.Of(r.Basis), r.IsNew ? "new" : EnumKeys.Of(r.Kind), r.Before?.Amount.Kronor, r.After?.Amount.Kronor, r.Difference.Kronor, Rounded(r.Percent), r.IsBeyond, Month(r.After?.From)))];
        if (json) return JsonSerializer.Serialize(new DiffsShown(diff.Before.Year, diff.After.Year, diff.YearlyBefore.Kronor, diff.YearlyAfter.Kronor, diff.IndexationPercent, rows), Readable.DiffsShown) + "\n";
        return string.Concat(rows.Select(r => Line(r.Service, r.Basis, r.Change, Kronor(r.BeforeSek), Kronor(r.AfterSek), Kronor(r.DifferenceSek), Kronor(r.Percent) + (r.Percent is null ? "" : " %"), r.BeyondIndexation ? "beyond" : "-", r.From ?? "-")))
            + Line("yearly totals", "-", "-", Kronor(diff.YearlyBefore.Kronor), Kronor(diff.YearlyAfter.Kronor), Kronor((diff.YearlyAfter - diff.YearlyBefore).Kronor), "-", "-", "-");
    }

    public static string History(IReadOnlyList<PriceListEvent> events, bool json)
    {
        EventShown[] shown = [.. events.Select(e => new EventShown(e.Number, e.Year, EnumKeys.Of(e.Step), e.StateBefore is { } before ? EnumKeys.Of(before) : null, EnumKeys.Of(e.StateAfter), e.Tjanst, e.Basis is { } basis ? EnumKeys.Of(basis) : null, e.Before?.Kronor, e.After?.Kronor, e.By, e.Role.Key(),
            e.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), e.Reason, e.Reference, e.Percent, e.Late, Month(e.From)))];
        if (json) return JsonSerializer.Serialize(new EventsShown(shown), Readable.EventsShown) + "\n";
        return string.Concat(shown.Select(e => Line(e.Number.ToString(CultureInfo.InvariantCulture), e.At, e.Year.ToString(CultureInfo.InvariantCulture), e.Step, e.StateAfter, e.Service ?? "-", e.Basis ?? "-", Kronor(e.BeforeSek), Kronor(e.AfterSek), e.By, e.Role, e.Late ? "late" : "-", e.Reference ?? "-", e.Reason ?? "-", e.From ?? "-")));
    }

    private static ListShown Of(ListBook book, PriceList list, DateOnly today)
    {
        var isDecided = list.State is PriceListState.Adopted;
        return new(list.Year, EnumKeys.Of(list.On(today, book.Organisation.PriceLists)), Day(list.ValidFrom), Day(list.ValidTo), isDecided ? Day(list.DecidedOn) : null, isDecided ? list.DecidedBy : null, book.MarkOf(list.Year)?.Reference, list.Note, book.VersionOf(list.Year));
    }

    private static decimal? Rounded(decimal? percent) => percent is { } exact ? decimal.Round(exact, 2) : null;

    private static string Kronor(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static string? Month(DateOnly? first) => first?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(params string[] fields) => string.Join('\t', fields.Select(TerminalText.Of)) + "\n";
}

internal sealed record ListsShown(IReadOnlyList<ListShown> Lists, IReadOnlyList<PriceShown> Prices);

internal sealed record ListShown(int Year, string State, string ValidFrom, string ValidTo, string? DecidedOn, string? DecidedBy, string? Reference, string? Note, int Version);

internal sealed record PriceShown(string Service, string Basis, decimal AmountSek, string Unit, bool Example, bool New, string? From);

internal sealed record DiffsShown(int Before, int After, decimal YearlyBeforeSek, decimal YearlyAfterSek, decimal? IndexationPercent, IReadOnlyList<DiffShown> Changes);

internal sealed record DiffShown(string Service, string Basis, string Change, decimal? BeforeSek, decimal? AfterSek, decimal DifferenceSek, decimal? Percent, bool BeyondIndexation, string? From);

internal sealed record EventsShown(IReadOnlyList<EventShown> Events);

internal sealed record EventShown(long Number, int Year, string Step, string? StateBefore, string StateAfter, string? Service, string? Basis, decimal? BeforeSek, decimal? AfterSek, string By, string Role, string At, string? Reason, string? Reference, decimal? Percent, bool Late, string? From);

[JsonSerializable(typeof(ListsShown))]
[JsonSerializable(typeof(DiffsShown))]
[JsonSerializable(typeof(EventsShown))]
internal sealed partial class PriceListJson : JsonSerializerContext;
