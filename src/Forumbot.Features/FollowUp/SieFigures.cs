using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;
using Forumbot.Features.FollowUp.Sie;

namespace Forumbot.Features.FollowUp;

/// <summary>What a SIE file says of the accounts that the pack follows up, by what the pack says its objects stand for. Budgets are
/// #PBUDGET; outcomes are the vouchers, and in a file without vouchers #PSALDO.</summary>
internal sealed class SieFigures(Organisation organisation, SieFile file, FigureKind kind, int year)
{
    private readonly Dictionary<SieObjectCode, SieObject> objects = organisation.SieObjects.ToDictionary(o => new SieObjectCode(o.Dimension, o.Code));
    private readonly HashSet<int> dimensions = [.. organisation.SieObjects.Select(o => o.Dimension)];
    private readonly List<FigureFault> faults = [];
    private readonly SortedDictionary<(string Forvaltning, string Tjanst, DateOnly Month), Money> buyers = [];
    private readonly SortedDictionary<(string Area, FigureFlow Flow, DateOnly Month), Money> sellers = [];

    /// <returns>Rows may be none.</returns>
    internal (Figures? Figures, IReadOnlyList<FigureFault> Faults) Read()
    {
        var booked = kind == FigureKind.Outcome && file.Transactions.Count > 0;
        foreach (var row in booked ? file.Transactions : kind == FigureKind.Outcome ? file.PeriodBalances : file.PeriodBudgets)
            if (organisation.SieAccounts.FirstOrDefault(a => a.Holds(row.Account)) is { } account && (booked || !IsTotal(row))) Take(row, account);
        return faults.Count > 0 ? (null, [.. faults.Take(SieReader.MostFaults)]) : (new(kind, year,
            [.. buyers.Select(b => new BuyerFigure("", kind, b.Key.Forvaltning, b.Key.Tjanst, b.Key.Month, b.Value))],
            [.. sellers.Select(s => new SellerFigure("", kind, s.Key.Area, s.Key.Flow, s.Key.Month, s.Value))]), []);
    }

    /// <summary>A balance of the whole account, or by something that the pack does not follow: its parts stand in other rows.</summary>
    private bool IsTotal(SieAmount row) => !row.Objects.Any(o => dimensions.Contains(o.Dimension));

    private void Take(SieAmount row, SieAccounts account)
    {
        if (row.Month.Year != year)
        {
            faults.Add(new(row.Line, null, FigureFaultReason.OutsideYear, $"{row.Month:yyyy-MM}", $"{year}"));
            return;
        }

        var found = row.Objects.Where(o => dimensions.Contains(o.Dimension)).Select(o => (Code: o, Means: objects.GetValueOrDefault(o))).ToList();
        if (found.Find(f => f.Means is null) is { Code.Code: not null } unknown) Report(row, FigureFaultReason.NotMapped, $"{unknown.Code.Dimension} {unknown.Code.Code}", "sie-map");
        else if (account.Side == FigureSide.Buyer) Buyer(row, [.. found.Select(f => f.Means!)]);
        else Seller(row, account.Flow, [.. found.Select(f => f.Means!)]);
    }

    private void Buyer(SieAmount row, IReadOnlyList<SieObject> means)
    {
        if (One(row, means.Select(m => m.Forvaltning), "unit") is { } unit && One(row, means.Select(m => m.Tjanst), "service") is { } tjanst)
            buyers[(unit, tjanst, row.Month)] = buyers.GetValueOrDefault((unit, tjanst, row.Month)) + row.Amount;
    }

    /// <summary>Revenues are booked as credit, below zero.</summary>
    private void Seller(SieAmount row, FigureFlow flow, IReadOnlyList<SieObject> means)
    {
        if (One(row, means.Select(m => m.Area ?? (m.Tjanst is { } t ? Lookup.Of(organisation).Tjanst(t)?.Area : null)), "area") is { } area)
            sellers[(area, flow, row.Month)] = flow == FigureFlow.Revenue ? sellers.GetValueOrDefault((area, flow, row.Month)) - row.Amount : sellers.GetValueOrDefault((area, flow, row.Month)) + row.Amount;
    }

    private string? One(SieAmount row, IEnumerable<string?> meant, string what)
    {
        var keys = meant.OfType<string>().Distinct().ToList();
        if (keys is [var key]) return key;
        Report(row, keys.Count == 0 ? FigureFaultReason.NotMapped : FigureFaultReason.MappedTwice, row.Account.ToString(CultureInfo.InvariantCulture), keys.Count == 0 ? what : string.Join(", ", keys));
        return null;
    }

    private void Report(SieAmount row, FigureFaultReason reason, string value, string detail) => faults.Add(new(row.Line, null, reason, value, detail));
}
