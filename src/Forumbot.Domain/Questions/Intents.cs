using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Questions;

/// <summary>The public keys of intents.</summary>
public static class Intents
{
    /// <summary>For instance "lead-time".</summary>
    public static string Key(this Intent intent) => EnumKeys.Of(intent);

    /// <exception cref="KeyNotFoundException">No intent has the key.</exception>
    public static Intent FromKey(string key) => EnumKeys.All<Intent>()[key];
}
