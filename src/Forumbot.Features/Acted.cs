using Forumbot.Features.Data;

namespace Forumbot.Features;

/// <summary>What an act got.</summary>
/// <param name="IsKept">Whether it was kept, with what is to be said of it: the outbox says it. Else nothing was written, and the
/// caller tells it.</param>
public readonly record struct Acted(Said Said, bool IsKept)
{
    /// <summary>Nothing was changed, and the same act again would get the same.</summary>
    internal static Acted Only(string note, bool done = false, Reply? card = null) => new(new Said(note, done, card), IsKept: false);
}
