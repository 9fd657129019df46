using Forumbot.Teams.Activities;
using Microsoft.Extensions.Caching.Memory;

namespace Forumbot.Host;

/// <summary>The last texts of each person in each conversation, so that "och ledtiden?" is understood. Only in memory, only
/// for a while, and never from one person to another.</summary>
internal sealed class FollowUps : IDisposable
{
    public const int Remembered = 5;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Counted in characters: about 16 MB at most.</summary>
    private readonly MemoryCache _texts = new(new MemoryCacheOptions { SizeLimit = 8_000_000 });

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Of(Activity asked) => _texts.TryGetValue(KeyOf(asked), out string[]? texts) ? texts! : [];

    public void Add(Activity asked, string text)
    {
        string[] texts = [.. Of(asked).TakeLast(Remembered - 1), text];
        _texts.Set(KeyOf(asked), texts, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = texts.Sum(t => t.Length) + 200 });
    }

    public void Dispose() => _texts.Dispose();

    private static (string? Conversation, string? Person) KeyOf(Activity asked) => (asked.Conversation?.Id, asked.From?.AadObjectId ?? asked.From?.Id);
}
