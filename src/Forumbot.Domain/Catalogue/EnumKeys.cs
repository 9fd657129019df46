using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace Forumbot.Domain.Catalogue;

/// <summary>The public keys of what may be chosen, in packs, commands, cards' data and JSON: YearlyInAdvance is yearly-in-advance.</summary>
public static class EnumKeys
{
    /// <exception cref="KeyNotFoundException">The value has no name.</exception>
    public static string Of<T>(T value) where T : struct, Enum => Keys<T>.OfValue[value];

    /// <returns>Null where no value has just this key.</returns>
    public static T? Find<T>(string key) where T : struct, Enum => All<T>().TryGetValue(key, out var value) ? value : null;

    /// <summary>By key, in the order of the values.</summary>
    public static IReadOnlyDictionary<string, T> All<T>() where T : struct, Enum => Keys<T>.Values;

    private static string Key(string name) => string.Concat(name.Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static class Keys<T> where T : struct, Enum
    {
        public static readonly ReadOnlyDictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => Key($"{value}"), StringComparer.Ordinal).AsReadOnly();

        public static readonly FrozenDictionary<T, string> OfValue = Values.ToFrozenDictionary(k => k.Value, k => k.Key);
    }
}
