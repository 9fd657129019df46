using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>The billing basis for programs: amounts in öre.</summary>
internal static class BillingJson
{
    private static readonly BillingContext Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(BillingBasis basis, DateOnly month) => JsonSerializer.Serialize(new BasisShown(BillingTable.Month(month), basis.Total.Ore,
        [.. basis.Lines.Select(l => new LineShown(l.Tjanst, l.Forvaltning, BillingTable.Month(l.Month), l.Amount.Ore, l.Quantity, l.InvoiceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), EnumKeys.Of(l.Origin), l.Example))],
        Shown(basis.Gaps)), Readable.BasisShown) + "\n";

    public static string Of(IReadOnlyList<Reconciliation> services, IReadOnlyList<BillingGap> gaps, int year) => JsonSerializer.Serialize(new ReconciledShown(year,
        [.. services.Select(s => new ReconciledServiceShown(s.Tjanst, s.Left.Ore, [.. s.Months.Select(m => new ReconciledMonthShown(BillingTable.Month(m.Month), m.Accounted.Ore, m.Invoiced.Ore, m.Difference.Ore))]))],
        Shown(gaps)), Readable.ReconciledShown) + "\n";

    public static IReadOnlyList<GapShown> Shown(IReadOnlyList<BillingGap> gaps) => [.. gaps.Select(g => new GapShown(g.Tjanst, BillingTable.Month(g.Month), EnumKeys.Of(g.Reason)))];
}

internal sealed record BasisShown(string Month, long TotalOre, IReadOnlyList<LineShown> Lines, IReadOnlyList<GapShown> NotBilled);

internal sealed record LineShown(string Service, string Unit, string Month, long Ore, decimal? Quantity, string InvoiceDate, string Origin, bool Example);

internal sealed record GapShown(string Service, string Month, string Why);

internal sealed record ReconciledShown(int Year, IReadOnlyList<ReconciledServiceShown> Services, IReadOnlyList<GapShown> NotBilled);

internal sealed record ReconciledServiceShown(string Service, long LeftOre, IReadOnlyList<ReconciledMonthShown> Months);

internal sealed record ReconciledMonthShown(string Month, long AccountedOre, long InvoicedOre, long DifferenceOre);

[JsonSerializable(typeof(BasisShown))]
[JsonSerializable(typeof(ReconciledShown))]
internal sealed partial class BillingContext : JsonSerializerContext;
