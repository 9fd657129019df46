namespace Forumbot.Teams.Authentication;

/// <summary>The channel's keys, kept for a day. However many ask at once, one fetch is under way at most.</summary>
internal sealed class SigningKeys(Uri metadata, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Anybody can name a key that there is not: they make us fetch no oftener than this.</summary>
    private static readonly TimeSpan KeptFromUnknown = TimeSpan.FromHours(1);

    private static readonly TimeSpan BetweenFailures = TimeSpan.FromMinutes(1);

    private readonly KeyDocuments _documents = new(metadata);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private volatile State _state = new(KeySet.None, FailedAt: null, Fault: null);
    private Task _fetch = Task.CompletedTask;

    /// <summary>Why the last fetch failed, for the log; null where it did not.</summary>
    public string? Fault => _state.Fault;

    /// <summary>Whether a key that was found before still stands, without fetching. False also where it is time to ask.</summary>
    public bool Holds(SigningKey key)
    {
        var state = _state;
        return ReferenceEquals(state.Keys.Find(key.Key.KeyId), key) && !IsDue(state, Kept);
    }

    /// <summary>The key of that name, fetched anew where that is due. Where it cannot be fetched, what there was still holds.</summary>
    public async ValueTask<(SigningKey? Key, TokenRefusal? Refusal)> Find(string keyId, CancellationToken cancel)
    {
        var before = _state;
        if (IsDue(before, keyId))
        {
            var renewed = Renew(keyId);
            if (MustWait(before, keyId)) await renewed.WaitAsync(cancel).ConfigureAwait(false);
        }

        var keys = _state.Keys;
        return keys.Find(keyId) is { } key ? (key, null) : (null, keys.FetchedAt is null ? TokenRefusal.KeysUnavailable : TokenRefusal.UnknownKey);
    }

    public void Dispose()
    {
        _ending.Cancel();
        _documents.Dispose();
        _ending.Dispose();
    }

    /// <summary>While the server is down nobody waits for it who has a key already: each try may take seconds.</summary>
    private static bool MustWait(State state, string keyId) => state.Fault is null || state.Keys.Find(keyId) is null;

    private bool IsDue(State state, string keyId) => IsDue(state, state.Keys.Find(keyId) is null ? KeptFromUnknown : Kept);

    private bool IsDue(State state, TimeSpan kept) => IsPast(state.Keys.FetchedAt, kept) && IsPast(state.FailedAt, BetweenFailures);

    private bool IsPast(long? since, TimeSpan time) => since is not { } at || clock.GetElapsedTime(at) >= time;

    /// <summary>The fetch that is under way, or a new one if another has not just made it needless.</summary>
    private Task Renew(string keyId)
    {
        lock (_gate)
        {
            if (_fetch.IsCompleted && IsDue(_state, keyId)) _fetch = Task.Run(Fetch);
            return _fetch;
        }
    }

    /// <summary>The edge to a service outside: whatever it does wrong leaves us with the keys that we have.</summary>
    private async Task Fetch()
    {
        try
        {
            var told = await _documents.Fetch(_ending.Token).ConfigureAwait(false);
            var keys = KeySet.Of(told, _state.Keys, clock.GetTimestamp()) ?? throw new InvalidDataException("No key of the channel may sign.");
            _state = new(keys, FailedAt: null, Fault: null);
        }
        catch (Exception fault)
        {
            _state = new(_state.Keys, clock.GetTimestamp(), $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private sealed record State(KeySet Keys, long? FailedAt, string? Fault);
}
