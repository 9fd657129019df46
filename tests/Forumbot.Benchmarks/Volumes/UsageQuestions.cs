using System.Diagnostics;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;

namespace Forumbot.Benchmarks.Volumes;

/// <summary>What services cost a buyer, asked as the bot is asked: understood, volumes looked up in the store, answered and told.</summary>
internal static class UsageQuestions
{
    private const int Questions = 1_000;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    public static async Task Run(LargeOrganisation organisation, StoreSettings store)
    {
        var contexts = store.Contexts();
        using var organisations = new Organisations(contexts, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        var current = await organisations.Current(default);
        var loaded = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(FormattableString.Invariant($"The organisation is loaded in {loaded.TotalSeconds:0.00} s; the process holds {Held():0} MB, of which {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB are its objects."));
        var asker = Standing.Alone(current.Organisation.People[0]);
        await Print("vad kostar X oss i år?", n => ($"vad kostar {LargeOrganisation.NameOf(n % LargeOrganisation.Services)} oss i år?", []));
        await Print("vad kostade X en annan enhet i mars?", n => ($"vad kostade {LargeOrganisation.NameOf(n % LargeOrganisation.Services)} {organisation.UnitName(n * 7 % organisation.Units.Count)} i mars?", []));
        await Print("och i fjol? (a follow-up)", n => ("och i mars?", [$"vad kostar {LargeOrganisation.NameOf(n % LargeOrganisation.Services)} oss i år?"]));

        async Task Print(string what, Func<int, (string Text, string[] Previous)> ask)
        {
            var (times, amounts) = (new double[Questions], 0);
            for (var n = 0; n < Questions; n++)
            {
                var (text, previous) = ask(n);
                var asked = Stopwatch.GetTimestamp();
                var answered = await AskQuestion.Handle(new(text, asker, null, previous, Language.Swedish, Now), await organisations.Current(default), new(need => UsageReader.Read(contexts, need, default), _ => Task.FromResult<IReadOnlyList<Forumbot.Domain.Ordering.RealLeadTime>>([]), _ => throw new InvalidOperationException("Nobody orders here.")));
                times[n] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                if (answered.Figures.Amount is not null) amounts++;
            }

            Array.Sort(times);
            Console.WriteLine(FormattableString.Invariant($"{what}: median {times[Questions / 2]:0.00} ms, 95th percentile {times[Questions * 95 / 100]:0.00} ms, slowest {times[^1]:0.00} ms; {amounts} of {Questions} with an amount."));
        }
    }

    private static double Held()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }
}
