using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Forumbot.Host;

namespace Forumbot.Benchmarks;

[MemoryDiagnoser]
public class CardBenchmarks
{
    private const string Card = "pricing/price-answer";

    private readonly ArrayBufferWriter<byte> _written = new(16 * 1024);
    private Cards _cards = null!;
    private JsonElement _sample;

    [GlobalSetup]
    public void Setup()
    {
        _cards = Cards.Load(Cards.Folder, Wiring.Real.Compile).Cards;
        _sample = JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", Card + ".sample.json")));
    }

    /// <summary>From data in memory to the card's bytes.</summary>
    [Benchmark]
    public int ExpandPriceCard()
    {
        _written.ResetWrittenCount();
        _cards.Expand(Card, _sample, _written);
        return _written.WrittenCount;
    }
}
