using System.Collections.Concurrent;
using System.Globalization;

namespace Forumbot.Tests.Host.Fuzz;

/// <summary>Whatever is posted is answered, and costs nothing afterwards. Alone, for it looks at the memory of the process.</summary>
[Collection(nameof(Alone))]
public sealed class ActivityFuzzTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const long MostGrowth = 20 * 1024 * 1024;

    /// <summary>50,000 where FORUMBOT_SOAK is full.</summary>
    private static int Rounds => Environment.GetEnvironmentVariable("FORUMBOT_SOAK") == "full" ? 50_000 : 2_000;

    [Fact]
    public async Task No_activity_however_spoiled_is_a_fault_of_ours_or_stays_in_memory()
    {
        await using var bot = await FuzzedBot.Start();
        var (wrong, statuses) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<int, int>());

        await Post(bot, 0, Rounds / 2, wrong, statuses);
        var half = Memory();
        await Post(bot, Rounds / 2, Rounds, wrong, statuses);
        var whole = Memory();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rounds} activities; statuses {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}; heap {half >> 20} MB after the first half, {whole >> 20} MB after the second."));
        Assert.Empty(wrong);
        Assert.Empty(bot.Log.Lines.Take(3).Select(l => $"{l.Category}: {l.Text} {l.Fault}"));
        Assert.True(whole - half < MostGrowth, $"The heap grew from {half} to {whole} bytes.");
    }

    private static Task Post(FuzzedBot bot, int from, int to, ConcurrentQueue<string> wrong, ConcurrentDictionary<int, int> statuses) =>
        Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var kind = number % Activities.Count;
            var body = new Mutations(number).Spoil(Activities.Of(kind, number, bot.ServiceUrl));
            var status = await bot.Post(body);
            statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
            // 501 is how an invoke that nobody knows is answered.
            if (status is < 200 or (>= 300 and < 400) or (>= 500 and not 501)) wrong.Enqueue($"{number}: {status} {body[..Math.Min(body.Length, 500)]}");
        });

    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
