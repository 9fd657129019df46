using System.Collections.Concurrent;
using System.Threading.Channels;
using Forumbot.Features.Conversations;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Remembers where the bot is written to, beside the turns: a message from a conversation that this process has seen at the
/// same service address costs no look at the store.</summary>
internal sealed partial class SeenConversations(Slices slices, ILogger<SeenConversations> log) : BackgroundService
{
    /// <summary>More than these and all are looked at anew.</summary>
    private const int Most = 50_000;

    private const int AtOnce = 100;

    /// <summary>Milliseconds: another process, or the outbox, may have closed a conversation meanwhile, and who writes there opens it.</summary>
    private const long Kept = 10 * 60 * 1000;

    private readonly ConcurrentDictionary<string, (string ServiceUrl, long At)> _serviceUrls = new(StringComparer.Ordinal);
    private readonly Channel<Place> _waiting = Channel.CreateBounded<Place>(new BoundedChannelOptions(1_000) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private int _count;

    /// <summary>Somebody wrote there.</summary>
    public void Note(Activity message)
    {
        var conversation = ConversationAccount.ChannelOf(message.Conversation!.Id!);
        if (_serviceUrls.TryGetValue(conversation, out var known) && known.ServiceUrl == message.ServiceUrl && Environment.TickCount64 - known.At < Kept) return;
        if (!_waiting.Writer.TryWrite(Places.Of(message))) return;
        if (Interlocked.Increment(ref _count) > Most) Clear();
        _serviceUrls[conversation] = (message.ServiceUrl!, Environment.TickCount64);
    }

    /// <summary>The next message from there is looked at anew.</summary>
    public void Forget(string conversation) => _serviceUrls.TryRemove(conversation, out _);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None)) await Remember([.. Waiting().Take(AtOnce)]);
    }

    private void Clear()
    {
        _serviceUrls.Clear();
        _count = 0;
    }

    private IEnumerable<Place> Waiting()
    {
        while (_waiting.Reader.TryRead(out var place)) yield return place;
    }

    private async Task Remember(List<Place> places)
    {
        try
        {
            await slices.Conversations.Remember.Handle(places, CancellationToken.None);
        }
        catch (Exception fault)
        {
            foreach (var place in places) Forget(place.Where.Root);
            LogNotRemembered(log, places.Count, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} conversations could not be remembered.")]
    private static partial void LogNotRemembered(ILogger log, int count, Exception fault);
}
