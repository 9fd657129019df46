using System.Globalization;

namespace Forumbot.Features.Packs;

/// <summary>A row's value with where it stands, for faults that show only beside other rows.</summary>
internal readonly record struct Parsed<T>(Cells At, T Item);

internal static class ParsedRows
{
    internal static IReadOnlyList<T> Items<T>(this IReadOnlyList<Parsed<T>> rows) => [.. rows.Select(row => row.Item)];

    internal static HashSet<TKey> Keys<T, TKey>(this IReadOnlyList<Parsed<T>> rows, Func<T, TKey> key) => [.. rows.Select(row => key(row.Item))];

    /// <summary>Reports each row whose key an earlier row has.</summary>
    internal static void Once<T>(this IReadOnlyList<Parsed<T>> rows, string column, Func<T, object> key)
    {
        var seen = new Dictionary<object, int>();
        foreach (var (at, item) in rows)
            if (!seen.TryAdd(key(item), at.Row))
                at.Report(column, PackFaultReason.Duplicate, Convert.ToString(key(item), CultureInfo.InvariantCulture)!.Trim('(', ')'), $"{seen[key(item)]}");
    }

    /// <summary>Reports each row that points at something that is not there. Empty keys have been reported as missing.</summary>
    internal static void PointAt<T, TKey>(this IReadOnlyList<Parsed<T>> rows, string column, Func<T, TKey?> key, HashSet<TKey> known, string table)
    {
        foreach (var (at, item) in rows)
            if (key(item) is { } to and not "" && !known.Contains(to))
                at.Report(column, PackFaultReason.Dangling, Convert.ToString(to, CultureInfo.InvariantCulture)!.Trim('(', ')'), table);
    }
}
