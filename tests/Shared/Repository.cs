using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Packs;
using Forumbot.Packs;

namespace Forumbot.TestSupport;

/// <summary>The repository that the tests run in, and its demo pack.</summary>
internal static class Repository
{
    private static readonly Lazy<(Organisation Organisation, Usage Usage)> Pack = new(ReadStockholm);

    public static string Root { get; } = FindRoot();

    /// <summary>The Stockholm demo pack, straight from its files.</summary>
    public static Organisation Stockholm() => Pack.Value.Organisation;

    public static Usage StockholmUsage() => Pack.Value.Usage;

    private static (Organisation, Usage) ReadStockholm()
    {
        var tables = (PackReading.Read)PackReader.Read(Path.Combine(Root, "src", "Forumbot", "Packs", "stockholm"));
        var (organisation, used, faults) = PackDraft.Check(tables.Tables);
        return organisation is not null ? (organisation, Usage.Of(used)) : throw new InvalidOperationException($"The demo pack has {faults.Count} faults: {faults[0].Say(Domain.Questions.Language.English)}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Forumbot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This runs from inside the repository.");
    }
}
