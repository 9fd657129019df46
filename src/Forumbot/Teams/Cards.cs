using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Forumbot.Host;

/// <summary>Expands one compiled template with data into a card.</summary>
internal delegate void ExpandCard(Utf8JsonWriter to, JsonElement data, JsonElement host);

/// <summary>Compiles a template from the bytes of its file; throws where it is broken.</summary>
internal delegate ExpandCard CompileCard(ReadOnlyMemory<byte> template);

/// <summary>All card templates, compiled once. A name is the path under the folder without its ending: "pricing/price-answer".</summary>
internal sealed class Cards
{
    private const string Ending = ".json", SampleEnding = ".sample.json";

    private static readonly JsonElement Host = JsonDocument.Parse("{}").RootElement;

    private readonly FrozenDictionary<string, ExpandCard> _templates;

    private Cards(Dictionary<string, ExpandCard> templates) => _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Where the build puts them.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "cards");

    public int Count => _templates.Count;

    /// <summary>The cards of a folder, and what is wrong with those that do not compile, or do not expand with the sample beside them.</summary>
    public static (Cards Cards, IReadOnlyList<string> Faults) Load(string folder, CompileCard compile)
    {
        var (templates, faults) = (new Dictionary<string, ExpandCard>(), new List<string>());
        foreach (var file in Files(folder))
            if (Try(() => templates[NameOf(folder, file)] = compile(File.ReadAllBytes(file))) is { } fault) faults.Add($"cards/{NameOf(folder, file)}{Ending}: {fault}");
        var cards = new Cards(templates);
        return (cards, [.. faults, .. cards.SampleFaults(folder)]);
    }

    public bool Has(string name) => _templates.ContainsKey(name);

    public void Expand(string name, JsonElement data, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _templates[name](json, data, Host);
    }

    private IEnumerable<string> SampleFaults(string folder) =>
        from name in _templates.Keys.Order(StringComparer.Ordinal)
        let sample = Path.Combine(folder, name + SampleEnding)
        where File.Exists(sample)
        let fault = Try(() => ExpandSample(name, sample))
        where fault is not null
        select $"cards/{name}{SampleEnding}: {fault}";

    private void ExpandSample(string name, string sample)
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(sample));
        var expanded = new ArrayBufferWriter<byte>();
        Expand(name, data.RootElement, expanded);
        using var card = JsonDocument.Parse(expanded.WrittenMemory);
        if (card.RootElement.ValueKind is not JsonValueKind.Object || !card.RootElement.TryGetProperty("type", out var type) || type.ToString() != "AdaptiveCard")
            throw new FormatException("it does not become an AdaptiveCard.");
        if (expanded.WrittenSpan.IndexOf("${"u8) is var left and >= 0)
            throw new FormatException($"an expression that it gives no value to stays in the card: {Excerpt(expanded.WrittenSpan[left..])}");
    }

    private static string Excerpt(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, utf8.IndexOf((byte)'}') is var end and >= 0 ? end + 1 : 40)]);

    private static string? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception fault)
        {
            // Whatever a template does wrong, the one who wrote it is told, together with all other faults.
            return fault.Message;
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Where(file => !file.EndsWith(SampleEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [];

    private static string NameOf(string folder, string file) => Path.GetRelativePath(folder, file)[..^Ending.Length].Replace('\\', '/');
}
