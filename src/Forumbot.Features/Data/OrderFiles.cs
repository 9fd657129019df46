using Forumbot.Domain.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>The files of orders, without their bytes unless they are asked for.</summary>
internal static class OrderFiles
{
    private const int LongestId = 16;

    /// <summary>Those of somebody that wait for an order, oldest first.</summary>
    internal static async Task<IReadOnlyList<FileLine>> Waiting(ForumbotDb db, string? who, CancellationToken cancel)
    {
        var by = who?.ToLowerInvariant();
        return by is null ? [] : Sorted(await db.OrderFiles.Where(f => f.By == by && f.Avrop == null).Select(f => new FileLine(f.Id, f.Name, f.Size, f.Hash, f.At)).ToListAsync(cancel));
    }

    internal static async Task<IReadOnlyList<FileLine>> Of(ForumbotDb db, string number, CancellationToken cancel) =>
        Sorted(await db.OrderFiles.Where(f => f.Avrop == number).Select(f => new FileLine(f.Id, f.Name, f.Size, f.Hash, f.At)).ToListAsync(cancel));

    /// <summary>Gives waiting files to an order, at once. In a writing transaction.</summary>
    /// <param name="ids">As a card tells them: only those that the person sent, and that wait, are taken.</param>
    /// <returns>The order, with the names of all its files.</returns>
    internal static async Task<Avrop> Attach(ForumbotDb db, Avrop avrop, string who, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var number = avrop.Number;
        if (ids.Count > 0) await db.OrderFiles.Where(f => f.By == who && f.Avrop == null && ids.Contains(f.Id)).ExecuteUpdateAsync(set => set.SetProperty(f => f.Avrop, number), cancel);
        return avrop with { Files = string.Join('/', (await Of(db, number, cancel)).Select(f => f.Name)) };
    }

    /// <summary>Takes the files of orders away for ever, with their names. In a writing transaction; at once.</summary>
    internal static async Task Remove(ForumbotDb db, IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        await db.OrderFiles.Where(f => numbers.Contains(f.Avrop!)).ExecuteDeleteAsync(cancel);
        await db.Avrop.Where(a => numbers.Contains(a.Number) && a.Files != "").ExecuteUpdateAsync(set => set.SetProperty(a => a.Files, ""), cancel);
    }

    /// <summary>What a card says of files: untrusted.</summary>
    internal static IReadOnlyList<string> Ids(string? told) =>
        [.. (told ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(id => id.Length == LongestId && id.All(char.IsAsciiHexDigitLower)).Distinct().Take(OrderFile.Most)];

    private static IReadOnlyList<FileLine> Sorted(IEnumerable<FileLine> files) => [.. files.OrderBy(f => f.At).ThenBy(f => f.Id, StringComparer.Ordinal)];
}

/// <summary>A file, without its bytes.</summary>
internal sealed record FileLine(string Id, string Name, int Size, string Hash, DateTimeOffset At);
