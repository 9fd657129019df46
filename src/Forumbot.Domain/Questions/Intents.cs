using System.Collections.Frozen;

namespace Forumbot.Domain.Questions;

/// <summary>The public keys of intents.</summary>
public static class Intents
{
    private static readonly FrozenDictionary<Intent, string> Keys = Enum.GetValues<Intent>()
        .ToFrozenDictionary(i => i, i => string.Concat(i.ToString().Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")));

    private static readonly FrozenDictionary<string, Intent> ByKey = Keys.ToFrozenDictionary(p => p.Value, p => p.Key);

    /// <summary>For instance "lead-time".</summary>
    public static string Key(this Intent intent) => Keys[intent];

    /// <exception cref="KeyNotFoundException">No intent has the key.</exception>
    public static Intent FromKey(string key) => ByKey[key];
}
