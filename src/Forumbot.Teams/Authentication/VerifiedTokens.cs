using System.Collections.Concurrent;

namespace Forumbot.Teams.Authentication;

/// <summary>Tokens whose signature was found true. The channel sends the same one for about an hour: what cannot change (what it
/// claims, who signed it) is not worked out again for each call. Time, and whether the key still stands, are asked each time.</summary>
internal sealed class VerifiedTokens
{
    /// <summary>Only what the channel signed for this bot gets in, so this is far more than there ever are.</summary>
    public const int Most = 512;

    /// <summary>By the header as it came, all of it: nothing shorter says that it is the same token.</summary>
    private readonly ConcurrentDictionary<string, VerifiedToken> _tokens = new(StringComparer.Ordinal);

    public int Count => _tokens.Count;

    public VerifiedToken? Find(string authorization) => _tokens.GetValueOrDefault(authorization);

    public void Keep(string authorization, VerifiedToken token, long now)
    {
        if (_tokens.Count >= Most) MakeRoom(now);
        _tokens[authorization] = token;
    }

    public void Drop(string authorization) => _tokens.TryRemove(authorization, out _);

    private void MakeRoom(long now)
    {
        foreach (var (authorization, token) in _tokens)
            if (token.Untimely(now) is not null) Drop(authorization);
        if (_tokens.Count >= Most) _tokens.Clear();
    }
}

/// <param name="From">Seconds since 1970, or null for always.</param>
/// <param name="Until">Seconds since 1970.</param>
internal sealed record VerifiedToken(ChannelToken Token, SigningKey Key, double? From, double Until)
{
    public TokenRefusal? Untimely(long now) => TokenRules.Untimely(From, Until, now);
}
