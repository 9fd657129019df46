using System.Text.Json;
using Forumbot.Features;
using Forumbot.Features.Questions;
using Forumbot.Teams.Templating;

namespace Forumbot.TestSupport;

/// <summary>A card to try: the template's name, its data and what it became.</summary>
internal sealed record ExpandedCard(string Template, string Why, JsonElement Data, JsonElement Card);

/// <summary>The templates under cards/ and the cards that they become.</summary>
internal static class CardFiles
{
    private const string Sample = ".sample.json";

    private static readonly string Folder = Path.Combine(Machine.RepositoryRoot, "cards");

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Where(f => !f.EndsWith(Sample, StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Folder, f)[..^".json".Length].Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static JsonElement Template(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    public static JsonElement SampleOf(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, name + Sample)));

    /// <summary>Every template with its sample, and every card of a real answer.</summary>
    public static IReadOnlyList<ExpandedCard> Expanded => All.Value;

    /// <summary>The cards of answers.</summary>
    public static IReadOnlyList<ExpandedCard> Of(IEnumerable<Asked> answers) =>
        Expand([.. answers.Where(a => a.Reply.Card is not null).Select(a => (a.Reply.Card!, $"{a.Question.Intent} {string.Join(' ', a.Question.Tjanster)} {a.Question.Language}", a.Reply.Data))]);

    public static IReadOnlyList<ExpandedCard> Of(IEnumerable<Reply> replies) => Expand([.. replies.Select(r => (r.Card!, r.Headline, r.Data))]);

    private static readonly Lazy<IReadOnlyList<ExpandedCard>> All = new(() =>
    [
        .. Expand([.. Names.Select(n => (n, "sample", SampleOf(n)))]),
        .. Of(CardExamples.All()),
        .. Of(DirectoryExamples.All),
        .. Expand([.. ActCards.All.Select(r => (r.Card!, r.Headline, r.Data))]),
    ]);

    private static List<ExpandedCard> Expand(IReadOnlyList<(string Template, string Why, JsonElement Data)> all) =>
        [.. all.Select(a => new ExpandedCard(a.Template, a.Why, a.Data, JsonElement.Parse(Compiled[a.Template].Expand(a.Data))))];

    private static readonly Dictionary<string, CardTemplate> Compiled = Names.ToDictionary(n => n, n => CardTemplate.Parse(File.ReadAllBytes(Path.Combine(Folder, n + ".json"))));
}
