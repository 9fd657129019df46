using Microsoft.Extensions.Caching.Memory;

namespace Forumbot.Host;

/// <summary>Which conversations have just been welcomed. Teams tells of an installation twice, almost at once and in either order.</summary>
internal sealed class Welcomes : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _welcomed = new(new MemoryCacheOptions { SizeLimit = 100_000 });
    private readonly Lock _lock = new();

    /// <summary>True for the first that asks: that one welcomes.</summary>
    public bool Claim(string conversation)
    {
        lock (_lock)
        {
            if (_welcomed.TryGetValue(conversation, out _)) return false;
            _welcomed.Set(conversation, true, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });
            return true;
        }
    }

    /// <summary>The welcome did not arrive, or the bot was removed: the next one is welcome again.</summary>
    public void Forget(string conversation) => _welcomed.Remove(conversation);

    public void Dispose() => _welcomed.Dispose();
}
