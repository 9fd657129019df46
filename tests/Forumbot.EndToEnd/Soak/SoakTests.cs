using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Forumbot.EndToEnd.Soak;

/// <summary>The bot is killed again and again while buttons are pressed and the connector fails: no effect is lost or doubled, no
/// message lost, none doubled but those that the store counted as in doubt. FORUMBOT_SOAK=full is the judge's size.</summary>
public sealed class SoakTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-soak-");
    private readonly SoakPlan _plan = SoakPlan.OfEnvironment();
    private PeerConnector? _peer;
    private BotProcess? _bot;

    public async Task InitializeAsync()
    {
        _peer = await PeerConnector.Start(new() { Seed = _plan.Seed, FaultRate = SoakPlan.Faults, RetryAfter = "1", Slow = TimeSpan.FromMilliseconds(300) });
        _bot = await BotProcess.Start(_folder.FullName);
    }

    public async Task DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _peer!.DisposeAsync();
        SqliteInTurn.CloseKept();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Kills_and_faults_neither_lose_nor_double_anything()
    {
        using var patience = new CancellationTokenSource(Longest);
        using var teams = new TeamsInTest(_bot!.Messages, _plan.Seed);
        var began = Stopwatch.GetTimestamp();
        var turns = _plan.Presses(_peer!.Url);

        var killing = KillNowAndThen(teams, patience.Token);
        await teams.Deliver(turns, patience.Token);
        await killing;
        var resent = await SettleWithTheAdministratorsHelp(patience.Token);

        var verdict = await SoakVerdict.Of(turns, Contexts(), _peer.Taken);
        output.WriteLine($"seed {_plan.Seed}: {turns.Count} turns ({turns.Count(t => !t.IsExecute)} with a message), {_plan.Kills} kills, {teams.Deliveries} deliveries of which {teams.Unanswered} got no answer, "
            + $"{_peer.Calls} calls to the connector, faults {string.Join(' ', _peer.Faults.OrderBy(f => f.Key).Select(f => $"{f.Key}={f.Value}"))}, "
            + $"{verdict.Doubled} doubled of {verdict.Doubts} doubts, {resent} sent again by command, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        foreach (var line in _bot.Errors.Where(line => line.StartsWith("fail", StringComparison.Ordinal)).Take(5)) output.WriteLine(line);
        Assert.Empty(verdict.Faults);
        Assert.Empty(_peer.Refused);
        Assert.All(teams.Answers, turn => Assert.Equal((HttpStatusCode.OK, true), (Assert.Single(turn.Value.Distinct()).Status, turn.Value.First().Body.Contains("Tack!", StringComparison.Ordinal) == turn.Key.IsExecute)));
    }

    private async Task KillNowAndThen(TeamsInTest teams, CancellationToken cancel)
    {
        var chance = new Random(_plan.Seed + 2);
        foreach (var after in _plan.KillsAfter())
        {
            while (teams.Answered < after) await Task.Delay(5, cancel);
            await Task.Delay(chance.Next(200), cancel);
            await _bot!.Kill();
            await _bot.Start();
        }
    }

    /// <summary>Until all is sent. What is held, for it may have arrived, the administrator has sent again.</summary>
    /// <returns>How many that were.</returns>
    private async Task<int> SettleWithTheAdministratorsHelp(CancellationToken cancel)
    {
        for (var resent = 0; ;)
        {
            while (await Count(m => m.State == OutboxState.Waiting || m.State == OutboxState.Sending) > 0) await Task.Delay(100, cancel);
            var held = JsonElement.Parse(await _bot!.Run("outbox", "--json")).EnumerateArray().ToList();
            if (held.Count == 0) return resent;
            foreach (var message in held) await _bot.Run("outbox", "resend", message.GetProperty("id").GetString()!);
            resent += held.Count;
        }
    }

    private async Task<int> Count(System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> which)
    {
        await using var db = await Contexts().CreateDbContextAsync();
        return await db.Outbox.CountAsync(which);
    }

    private IDbContextFactory<ForumbotDb> Contexts() => StoreSettings.ForSqliteFile(_bot!.Store).Contexts();
}
