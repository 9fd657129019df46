using System.Diagnostics;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks;

/// <summary>How the questions differ: a mean hides a slow one.</summary>
internal static class Spread
{
    private const int Times = 200;

    public static void Print()
    {
        Print("The demo pack", new(Repository.Stockholm()));
        Print("6,000 services", new(LargeCatalogue.Of(6_000)));
    }

    private static void Print(string what, Answers answers)
    {
        var each = Enumerable.Range(0, Times).Select(_ => Answers.Questions.Select(question => Microseconds(answers, question)).ToArray()).TakeLast(Times / 2).ToList();
        var medians = Enumerable.Range(0, Answers.Questions.Count).Select(i => (Time: Median(each.Select(round => round[i])), Answers.Questions[i].Text)).OrderBy(q => q.Time).ToList();
        Console.WriteLine(FormattableString.Invariant($"{what}: median {medians[medians.Count / 2].Time:0} µs, 95th percentile {medians[medians.Count * 95 / 100].Time:0} µs"));
        foreach (var (time, text) in medians.TakeLast(3)) Console.WriteLine(FormattableString.Invariant($"  {time,6:0} µs  {text}"));
    }

    private static double Microseconds(Answers answers, LabelledQuestion question)
    {
        var started = Stopwatch.GetTimestamp();
        answers.To(question);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static double Median(IEnumerable<double> of) => of.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
