using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Forumbot.EndToEnd.Soak;

/// <summary>Delivers as Teams does: again until it gets an answer that is no 5xx, and now and then though it got one.</summary>
internal sealed class TeamsInTest(Uri messages, int seed) : IDisposable
{
    private const int AtOnce = 12;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private int _answered;

    /// <summary>Every answer that each turn got.</summary>
    public ConcurrentDictionary<SoakTurn, ConcurrentQueue<(HttpStatusCode Status, string Body)>> Answers { get; } = new();

    /// <summary>How many turns have been answered.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Deliveries in all, and those that got no answer.</summary>
    public int Deliveries, Unanswered;

    public Task Deliver(IReadOnlyList<SoakTurn> turns, CancellationToken cancel) =>
        Parallel.ForEachAsync(turns, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (turn, stop) => await Deliver(turn, stop));

    public void Dispose() => _http.Dispose();

    private async Task Deliver(SoakTurn turn, CancellationToken cancel)
    {
        var chance = new Random(unchecked((seed * 7919) + turn.Number));
        var twin = chance.NextDouble() < SoakPlan.Faults ? DeliverUntilAnswered(turn, cancel) : Task.CompletedTask;
        await DeliverUntilAnswered(turn, cancel);
        Interlocked.Increment(ref _answered);
        if (chance.NextDouble() < SoakPlan.Faults) await DeliverUntilAnswered(turn, cancel);
        await twin;
    }

    private async Task DeliverUntilAnswered(SoakTurn turn, CancellationToken cancel)
    {
        while (await TryDeliver(turn, cancel) is not { } status || (int)status >= 500) await Task.Delay(50, cancel);
    }

    private async Task<HttpStatusCode?> TryDeliver(SoakTurn turn, CancellationToken cancel)
    {
        Interlocked.Increment(ref Deliveries);
        try
        {
            using var content = new StringContent(turn.Activity(), Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(messages, content, cancel);
            Answers.GetOrAdd(turn, _ => new()).Enqueue((response.StatusCode, await response.Content.ReadAsStringAsync(cancel)));
            return response.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Interlocked.Increment(ref Unanswered);
            return null;
        }
    }
}
