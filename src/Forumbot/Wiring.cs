using Forumbot.Features.Data;
using Forumbot.Teams.Templating;
using Forumbot.TryOut;

namespace Forumbot.Host;

/// <summary>Where the rooms are put together: the one place that names the store, the slices, the template engine and the
/// pages. Commands and the bot only know what stands here.</summary>
/// <param name="Migrate">Brings the store's tables up to date.</param>
/// <param name="Import">Takes a pack (a folder or an .xlsx) into the store: all of it, or nothing and every reason why. Another
/// organisation gives way only where that is said (true).</param>
/// <param name="Open">Migrates, loads the named demo pack where the store is empty, and gives the slices over it.</param>
/// <param name="Compile">Compiles a card template.</param>
/// <param name="MapPages">The try-out page (which maps itself in Development only).</param>
internal sealed record Wiring(
    Func<StoreSettings, CancellationToken, Task> Migrate,
    Func<StoreSettings, string, bool, CancellationToken, Task<Imported>> Import,
    Func<StoreSettings, string, CancellationToken, Task<Slices>> Open,
    CompileCard Compile,
    Action<WebApplication, Slices> MapPages)
{
    /// <summary>The real parts.</summary>
    public static Wiring Real { get; } = new(
        StoreMigrator.Migrate,
        OpenStore.Import,
        OpenStore.Open,
        template => CardTemplate.Parse(template).Expand,
        (app, slices) => app.MapTryOut(slices.Organisation));
}

/// <summary>What an import did.</summary>
/// <param name="Summary">For people, for instance "stockholm: 73 tjänster, 31 förvaltningar"; used where nothing was refused.</param>
/// <param name="Faults">Every bad row with file, row, column and reason; empty where all was taken.</param>
internal sealed record Imported(string Summary, IReadOnlyList<string> Faults);
