using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Workbooks;

/// <summary>A column of a table of orders.</summary>
/// <param name="Value">A text, a whole or decimal number, an amount or a day; null for nothing.</param>
internal sealed record OrderColumn<T>(string Title, double Width, Func<T, object?> Value);

/// <summary>What is told of each order, and of each step, in tables for people.</summary>
internal static class OrderColumns
{
    public static IReadOnlyList<OrderColumn<Avrop>> Orders(Organisation organisation)
    {
        var lookup = Lookup.Of(organisation);
        return
        [
            new("Nummer", 16, a => a.Number), new("Beställd", 12, a => LeadTime.DateAt(a.At)), new("Läge", 22, a => AvropWords.State(a.State)),
            new("Förvaltning", 30, a => lookup.Forvaltning(a.Forvaltning)?.Name ?? a.Forvaltning), new("Verksamhetsområde", 24, a => AreaOf(lookup, a)), new("Tjänst", 34, a => lookup.Tjanst(a.Tjanst)?.Name ?? a.Tjanst), new("Nyckel", 24, a => a.Tjanst),
            new("Slag", 10, a => a.Kind is AvropKind.Running ? "löpande" : "avrop"), new("Antal", 10, a => a.Quantity), new("Enhet", 16, a => a.Unit), new("Pris per enhet (kr)", 14, a => a.Each), new("Summa (kr)", 14, a => a.Total),
            new("Prislista", 10, a => a.ListYear), new("Exempelpris", 12, a => YesNo(a.Example)), new("Levererat antal", 10, a => a.Delivered), new("Debiterat (kr)", 14, a => a.Charged), new("Tar av årets pengar (kr)", 14, a => a.Committed),
            new("Önskad", 12, a => a.Wanted), new("Hos leverantören", 12, a => Day(a.PlacedAt)), new("Klart senast", 12, a => a.ReadyBy), new("Levererad", 12, a => Day(a.DeliveredAt)), new("Löper till och med", 12, a => a.EndsOn),
            new("Externt köp", 10, a => YesNo(a.External)), new("Referens", 18, a => a.Reference), new("Kontakt", 24, a => a.Contact), new("Beskrivning", 40, a => a.Text),
            new("Beställd av", 28, a => Title(lookup, a.By)), new("Handläggs av", 28, a => Title(lookup, a.Assignee)), new("Antal steg", 8, a => a.Version),
        ];
    }

    public static IReadOnlyList<OrderColumn<AvropStep>> Steps(Organisation organisation)
    {
        var lookup = Lookup.Of(organisation);
        return
        [
            new("Nummer", 16, s => s.Number), new("Steg", 8, s => s.Version), new("Tid", 18, s => TimeZoneInfo.ConvertTime(s.At, LeadTime.Stockholm).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
            new("Vad", 24, s => AvropWords.Of(s.Action).Sv), new("Läge efter", 22, s => AvropWords.State(s.State)), new("Av", 28, s => Title(lookup, s.By)), new("I stället för", 28, s => Title(lookup, s.For)), new("Roll", 22, s => s.Role),
            new("Antal", 10, s => s.Quantity), new("Belopp (kr)", 14, s => s.Amount), new("Tilldelad", 28, s => Title(lookup, s.Assignee)), new("Text", 50, s => s.Text),
        ];
    }

    /// <summary>By title, never by name; the object id where nobody has it any more.</summary>
    private static string? Title(Lookup lookup, string? aadObjectId) => string.IsNullOrEmpty(aadObjectId) ? null : lookup.Person(aadObjectId)?.Title ?? aadObjectId;

    private static string? AreaOf(Lookup lookup, Avrop avrop) => lookup.Tjanst(avrop.Tjanst) is { } tjanst ? lookup.Area(tjanst.Area)?.Name ?? tjanst.Area : null;

    private static DateOnly? Day(DateTimeOffset? time) => time is { } at ? LeadTime.DateAt(at) : null;

    private static string YesNo(bool value) => value ? "ja" : "nej";
}
