using Forumbot.Features.Packs;
using Forumbot.Tests.Packs;

namespace Forumbot.Tests.Host;

/// <summary>The demo pack written otherwise, and taken in over the one that the store holds.</summary>
internal static class PackEdits
{
    /// <param name="row">The row by its columns; what comes back takes its place, null removes it.</param>
    public static PackTables Where(this PackTables pack, string table, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>?> row) =>
        new([.. pack.Tables.Select(t => t.Name == table ? t with { Rows = [.. t.Rows.Select(r => Changed(t, r, row)).OfType<PackRow>()] } : t)]);

    /// <summary>Without a service, wherever it is named.</summary>
    public static PackTables WithoutTjanst(this PackTables pack, string key) =>
        new([.. pack.Tables.Select(t => t with { Rows = [.. t.Rows.Where(r => Cell(t, r, t.Name == "services" ? "key" : "service") != key)] })]);

    public static IReadOnlyDictionary<string, string> With(this IReadOnlyDictionary<string, string> row, string column, string value) =>
        new Dictionary<string, string>(row) { [column] = value };

    public static async Task Take(this OrderingInTest ordering, PackTables pack) =>
        Assert.IsType<ImportOutcome.Imported>(await new ImportPack(ordering.Town.Contexts, ordering.Clock).Handle(pack, default));

    public static PackTables Demo => DemoPack.Tables;

    private static PackRow? Changed(PackTable table, PackRow row, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>?> change)
    {
        var cells = table.Header.Select((name, n) => (name, Value: n < row.Cells.Count ? row.Cells[n] : "")).ToDictionary(c => c.name, c => c.Value);
        return change(cells) is { } changed ? row with { Cells = [.. table.Header.Select(name => changed[name])] } : null;
    }

    private static string? Cell(PackTable table, PackRow row, string column) =>
        table.Header.ToList().IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : null;
}
