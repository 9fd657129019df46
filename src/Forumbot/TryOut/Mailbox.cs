using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Forumbot.TryOut;

/// <summary>What the bot has sent to one open page. The latest posts are kept, so that a page whose connection broke
/// gets what it missed; memory is bounded.</summary>
internal sealed class Mailbox(string session)
{
    private const int MostPosts = 200;
    private const int MostCharacters = 500_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>Tells this mailbox from one of the same page before the host was restarted: ids from then count for nothing.</summary>
    private readonly string life = Guid.NewGuid().ToString("N");
    private readonly Lock gate = new();
    private readonly Queue<SseItem<string>> posts = new();
    private TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long count;
    private long characters;
    private readonly HashSet<Place> left = [];

    public string Session { get; } = session;

    /// <summary>Whether the bot is installed in the place, as far as this page knows: it is until somebody removes it.</summary>
    public bool Takes(Place place)
    {
        lock (gate) return !left.Contains(place.Itself);
    }

    public void Install(Place place)
    {
        lock (gate) left.Remove(place.Itself);
    }

    public void Uninstall(Place place)
    {
        lock (gate)
        {
            if (left.Count < MostPosts) left.Add(place.Itself);
        }
    }

    public void Add(string kind, string json)
    {
        lock (gate)
        {
            posts.Enqueue(new(json, kind) { EventId = $"{life}-{++count}" });
            characters += json.Length;
            while (posts.Count > MostPosts || characters > MostCharacters) characters -= posts.Dequeue().Data.Length;
            arrival.SetResult();
            arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>All posts after the one with the given id, then each as it comes, until the page goes or the host stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> Read(string? after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var seen = NumberOf(after);
        yield return new("{}", "hello") { ReconnectionInterval = TimeSpan.FromSeconds(1) };
        while (!end.IsCancellationRequested)
        {
            var (fresh, until, next) = After(seen);
            foreach (var post in fresh) yield return post;
            seen = until;
            if (await Task.WhenAny(next, Task.Delay(Quiet, end.Token)) != next && !end.IsCancellationRequested) yield return new("{}", "quiet");
        }
    }

    private (SseItem<string>[] Fresh, long Until, Task Next) After(long seen)
    {
        lock (gate)
        {
            var unseen = (int)Math.Min(posts.Count, count - seen);
            return ([.. posts.TakeLast(unseen)], count, arrival.Task);
        }
    }

    private long NumberOf(string? id) =>
        id is not null && id.StartsWith(life + "-", StringComparison.Ordinal) && long.TryParse(id.AsSpan(life.Length + 1), out var number) && number >= 0 && number <= count ? number : 0;
}
