using Microsoft.IdentityModel.Tokens;

namespace Forumbot.Teams.Authentication;

/// <summary>The channel's keys as they were told at a time.</summary>
internal sealed class KeySet
{
    public static readonly KeySet None = new([], fetchedAt: null);

    private readonly Dictionary<string, SigningKey?> _keys;

    private KeySet(Dictionary<string, SigningKey?> keys, long? fetchedAt) => (_keys, FetchedAt) = (keys, fetchedAt);

    /// <summary>A timestamp of the clock; null where no keys were ever told.</summary>
    public long? FetchedAt { get; }

    /// <summary>Keeps the object of a key that was told before, so that what was verified with it still holds.</summary>
    /// <returns>Null where no key may sign: then something is wrong with what was told.</returns>
    public static KeySet? Of(JsonWebKeySet told, KeySet before, long fetchedAt)
    {
        var keys = new Dictionary<string, SigningKey?>(StringComparer.Ordinal);
        foreach (var key in told.Keys.Where(k => !string.IsNullOrEmpty(k.Kid)))
            keys.TryAdd(key.Kid, Renewed(SigningKey.Of(key), before.Find(key.Kid)));
        return keys.Values.Any(k => k is not null) ? new(keys, fetchedAt) : null;
    }

    public SigningKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    private static SigningKey? Renewed(SigningKey? told, SigningKey? before) => told is not null && before is not null && told.IsSame(before) ? before : told;
}
