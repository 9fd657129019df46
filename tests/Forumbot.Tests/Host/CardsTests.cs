using System.Text.Json;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class CardsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-cards-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_card_is_named_by_its_path_and_a_sample_is_no_card()
    {
        Write("pricing/price.json", """{"type":"AdaptiveCard"}""");
        Write("pricing/price.sample.json", "{}");

        var (cards, faults) = Load();

        Assert.Empty(faults);
        Assert.Equal((1, true), (cards.Count, cards.Has("pricing/price")));
    }

    [Fact]
    public void Every_broken_card_and_sample_is_told_with_its_file()
    {
        Write("a.json", "{");
        Write("b.json", """{"type":"AdaptiveCard"}""");
        Write("b.sample.json", "[1,");
        Write("c.json", """{"type":"TextBlock"}""");
        Write("c.sample.json", "{}");

        Assert.Equal(["cards/a.json", "cards/b.sample.json", "cards/c.sample.json"], Load().Faults.Select(f => f.Split(':')[0]));
    }

    [Fact]
    public void A_name_that_no_card_has_is_a_fault_of_ours() =>
        Assert.Throws<KeyNotFoundException>(() => Load().Cards.Expand("none", JsonDocument.Parse("{}").RootElement, new System.Buffers.ArrayBufferWriter<byte>()));

    private (Cards Cards, IReadOnlyList<string> Faults) Load() => Cards.Load(_folder.FullName, SlicesInTest.Compile);

    private void Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
