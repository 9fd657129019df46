using System.Diagnostics;
using Forumbot.Benchmarks.Volumes;
using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.Data.Sqlite;

namespace Forumbot.Benchmarks.Ordering;

/// <summary>Placing orders in a store that holds many already, from the submitted form to the receipt: checked, numbered, kept with its step, its
/// receipt and the supplier's message in one durable transaction. Beside it, in turns on the same disk, single rows inserted durably by SQLite alone.</summary>
internal static class OrderSpeed
{
    private const int Submitters = 16;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3), Warming = TimeSpan.FromSeconds(30);

    public static async Task Run(int orders, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("forumbot-orders-");
        try
        {
            var store = StoreSettings.ForSqliteFile(Path.Combine(folder.FullName, "forumbot.db"));
            var slices = await OpenStore.Open(store, "stockholm", default);
            using var town = await OrderTown.Of(await slices.Organisation(default), store);
            await town.Place(0);
            HeldOrders.Add(store, orders, [.. town.Buyers.Select(b => b.Forvaltning)]);
            using var bare = new BareInserts(Path.Combine(folder.FullName, "bare.db"));
            Console.WriteLine(FormattableString.Invariant($"A store with {orders:N0} orders of {town.Buyers.Count} förvaltningar; {Submitters} submit at once."));
            await PerSecond(town.Place, Warming);
            var (ours, ratios) = (new List<double>(), new List<double>());
            for (var round = 1; round <= rounds; round++)
            {
                var theirs = bare.PerSecond(Time);
                var (used, placed) = (Environment.CpuUsage.TotalTime, town.Placed);
                ours.Add(await PerSecond(town.Place, Time));
                ratios.Add(ours[^1] / theirs);
                var each = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / (town.Placed - placed);
                Console.WriteLine(FormattableString.Invariant($"{round}: {ours[^1],7:N0} orders/s, {each,7:N0} µs of the processor each, {theirs,7:N0} bare rows/s, ratio {ratios[^1]:0.00}"));
            }

            Console.WriteLine(FormattableString.Invariant($"Median {UsageImport.Median([.. ours]):N0} orders/s, ratio {UsageImport.Median([.. ratios]):0.00} ({ratios.Min():0.00}-{ratios.Max():0.00}); {await town.Verdict()}"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> PerSecond(Func<long, Task> place, TimeSpan time)
    {
        var (started, placed) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(Enumerable.Range(0, Submitters).Select(who => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                await place(who);
                Interlocked.Increment(ref placed);
            }
        })));
        return placed / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
