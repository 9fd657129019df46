using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;

namespace Forumbot.Features.Packs;

/// <summary>The pack's own budgets, and how accounting files are read.</summary>
internal static class PackFollowUp
{
    private const int LastAccount = 99_999_999;

    internal static Organisation Read(PackDraft draft, Organisation priced)
    {
        HashSet<string> tjanster = [.. priced.Tjanster.Select(t => t.Key)];
        HashSet<string> units = [.. priced.Forvaltningar.Select(f => f.Key)];
        HashSet<string> areas = [.. priced.Areas.Select(a => a.Key)];
        return priced with { SieObjects = Objects(draft, tjanster, units, areas), SieAccounts = Accounts(draft), Budgets = Budgets(draft, tjanster, units) };
    }

    private static IReadOnlyList<SieObject> Objects(PackDraft draft, HashSet<string> tjanster, HashSet<string> units, HashSet<string> areas)
    {
        var objects = draft.Rows(PackLayout.SieMap, row => new SieObject(
            row.Whole("dimension", 1, 9999), row.Text("object", 80), row.OptionalKey("unit"), row.OptionalKey("service"), row.OptionalKey("area")));
        objects.Once("object", o => (o.Dimension, o.Code));
        objects.PointAt("unit", o => o.Forvaltning, units, PackLayout.Units);
        objects.PointAt("service", o => o.Tjanst, tjanster, PackLayout.Services);
        objects.PointAt("area", o => o.Area, areas, PackLayout.Areas);
        foreach (var (at, item) in objects.Where(o => o.Item is { Forvaltning: null, Tjanst: null, Area: null })) at.Report("object", PackFaultReason.MeansNothing, item.Code);
        return objects.Items();
    }

    private static IReadOnlyList<SieAccounts> Accounts(PackDraft draft)
    {
        var accounts = draft.Rows(PackLayout.SieAccounts, row => new SieAccounts(
            row.Whole("from", 1, LastAccount), row.Whole("to", 1, LastAccount), row.Choice("side", Choices.FigureSide), row.Choice("flow", Choices.FigureFlow)));
        foreach (var (at, range) in accounts.Where(a => a.Item.To < a.Item.From)) at.Report("to", PackFaultReason.AccountsTurned, Text(range.To), Text(range.From));
        SieAccounts? before = null;
        foreach (var (at, range) in accounts.OrderBy(a => a.Item.From))
        {
            if (before is not null && range.From <= before.To) at.Report("from", PackFaultReason.AccountsOverlap, Text(range.From), Text(before.From));
            if (before is null || range.To > before.To) before = range;
        }

        return accounts.Items();
    }

    private static IReadOnlyList<YearBudget> Budgets(PackDraft draft, HashSet<string> tjanster, HashSet<string> units)
    {
        var budgets = draft.Rows(PackLayout.Budgets, row => new YearBudget(row.Year("year"), row.Key("unit"), row.Key("service"), row.Amount("amount_sek"), row.YesNo("example")));
        budgets.Once("service", b => (b.Year, b.Forvaltning, b.Tjanst));
        budgets.PointAt("unit", b => b.Forvaltning, units, PackLayout.Units);
        budgets.PointAt("service", b => b.Tjanst, tjanster, PackLayout.Services);
        return budgets.Items();
    }

    private static string Text(int account) => account.ToString(CultureInfo.InvariantCulture);
}
