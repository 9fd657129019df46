using Forumbot.Features.Questions;
using Forumbot.Teams.Activities;
using Microsoft.Extensions.Caching.Memory;

namespace Forumbot.Host;

/// <summary>The last questions of each person in each conversation, so that "och ledtiden?" is understood. Only in memory, only
/// for a while, and never from one person to another.</summary>
internal sealed class FollowUps : IDisposable
{
    public const int Remembered = 5;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>What a question takes besides its text, in characters.</summary>
    private const int Besides = 400;

    /// <summary>Counted in characters: about 64 MB at most.</summary>
    private readonly MemoryCache _said = new(new MemoryCacheOptions { SizeLimit = 32_000_000 });

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Understood> Of(Activity asked) => _said.TryGetValue(KeyOf(asked), out Understood[]? said) ? said! : [];

    public void Add(Activity asked, Understood question)
    {
        Understood[] said = [.. Of(asked).TakeLast(Remembered - 1), question];
        _said.Set(KeyOf(asked), said, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = said.Sum(s => s.Question.Text.Length + Besides) });
    }

    public void Dispose() => _said.Dispose();

    private static (string? Conversation, string? Person) KeyOf(Activity asked) => (asked.Conversation?.Id, asked.From?.AadObjectId ?? asked.From?.Id);
}
