namespace Forumbot.Teams.Authentication;

/// <summary>What a token proved. Either <paramref name="Token"/> or <paramref name="Refusal"/> is there.</summary>
public readonly record struct TokenCheck(ChannelToken? Token, TokenRefusal? Refusal);

/// <summary>A token that holds.</summary>
/// <param name="ServiceUrl">The connector that it speaks for.</param>
/// <param name="Endorsements">The channels that its key may speak for; null where the key names none.</param>
public sealed record ChannelToken(string ServiceUrl, IReadOnlyList<string>? Endorsements);
