using BenchmarkDotNet.Attributes;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks;

[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private const int Questions = 110;

    private Answers _answers = null!;

    /// <summary>How many services the catalogue has; 0 for the demo pack as it is.</summary>
    [Params(0, 6_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        if (Answers.Questions.Count != Questions) throw new InvalidOperationException($"There are {Answers.Questions.Count} questions and not {Questions}.");
        _answers = new(Services == 0 ? Repository.Stockholm() : LargeCatalogue.Of(Services));
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Understand() => Answers.Questions.Sum(question => _answers.Understood(question).Tjanster.Count);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int UnderstandAndAnswer() => Answers.Questions.Sum(question => _answers.To(question).Reply.Text.Length);
}
