using Forumbot.Features.Questions;
using Forumbot.Host;
using Microsoft.AspNetCore.Builder;

namespace Forumbot.EndToEnd.Bot;

/// <summary>The bot as it is served, with a store of its own on disk and the demo pack in it. The clock stands still.</summary>
public sealed class RealBot : IAsyncLifetime
{
    public const string Budget = "00000000-0000-4000-8000-000000000101";

    /// <summary>A Saturday: lead times count from Monday.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-e2e-");
    private WebApplication? _server;
    private Slices? _slices;

    internal Slices Slices => _slices!;

    public string Database => Path.Combine(_folder.FullName, "forumbot.db");

    public string Url => _server!.Urls.Single();

    public async Task InitializeAsync()
    {
        var (cards, faults) = Host.Cards.Load(Host.Cards.Folder, Wiring.Real.Compile);
        Assert.Empty(faults);
        var surroundings = new Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null, _folder.FullName, "Development", new StoppedClock());
        _slices = await OpenStore.Open(Features.Data.StoreSettings.ForSqliteFile(Database), "stockholm", new RunningClock(), CancellationToken.None);
        _server = BotServer.Build(surroundings, _slices, cards, Wiring.Real.MapPages, "http://127.0.0.1:0");
        await _server.StartAsync();
    }

    /// <summary>The answer as the slice gives it, to one in a 1:1 chat.</summary>
    internal async Task<Asked> Ask(string text, string person = Budget, params string[] previous)
    {
        var asker = (await _slices!.Organisation(CancellationToken.None)).People.Single(p => p.AadObjectId == person);
        return await _slices.Ask(new(text, Domain.People.Standing.Alone(asker), null, previous, Domain.Questions.Language.Swedish, Now), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        Features.Data.SqliteInTurn.CloseKept();
        _folder.Delete(recursive: true);
    }

    /// <summary>In the year that the demo pack has a price list for, whatever year it is; and it moves, for what waits must come to its time.</summary>
    private sealed class RunningClock : TimeProvider
    {
        private readonly TimeSpan _shift = Now - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
