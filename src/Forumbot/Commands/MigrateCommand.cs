using System.CommandLine;
using Forumbot.Features.Data;

namespace Forumbot.Commands;

/// <summary><c>migrate</c>: brings the store's tables up to date and loads nothing.</summary>
internal static class MigrateCommand
{
    public static Command Make(Tools tools)
    {
        var command = new Command("migrate", "Bring the store's tables up to date.");
        command.SetAction((parsed, cancel) => Migrate(tools, tools.Settings(parsed).Store, cancel));
        return command;
    }

    private static Task<int> Migrate(Tools tools, StoreSettings store, CancellationToken cancel) => Tools.InStore(store, async () =>
    {
        await tools.Wiring.Migrate(store, cancel);
        await tools.Out.WriteLineAsync($"The store is up to date: {store.SqliteFile ?? "PostgreSQL"}");
        return CommandLine.Done;
    });
}
