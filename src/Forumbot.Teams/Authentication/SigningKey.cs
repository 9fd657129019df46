using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Forumbot.Teams.Authentication;

/// <summary>A key that the channel signs with.</summary>
/// <param name="Endorsements">The channels that it may speak for; null where it names none.</param>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string>? Endorsements)
{
    private const int LeastBits = 2048;

    /// <summary>Null for a key that may not sign: not RSA, for encryption, too short, or not well-formed.</summary>
    public static SigningKey? Of(JsonWebKey told)
    {
        if (told.Kty is not "RSA" || told.Use is not (null or "sig")) return null;
        try
        {
            var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(told.N), Exponent = Base64UrlEncoder.DecodeBytes(told.E) };
            using var tried = RSA.Create(numbers);
            return tried.KeySize < LeastBits ? null : new(new(numbers) { KeyId = told.Kid }, EndorsementsOf(told));
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    public bool IsSame(SigningKey other) =>
        Key.Parameters.Modulus.AsSpan().SequenceEqual(other.Key.Parameters.Modulus)
        && Key.Parameters.Exponent.AsSpan().SequenceEqual(other.Key.Parameters.Exponent)
        && (Endorsements ?? []).SequenceEqual(other.Endorsements ?? []);

    /// <summary>Microsoft's own addition to RFC 7517. An empty list is none, as in the official connector.</summary>
    private static string[]? EndorsementsOf(JsonWebKey told) =>
        told.AdditionalData.TryGetValue("endorsements", out var endorsements) && endorsements?.ToString() is { } json
            ? JsonSerializer.Deserialize<string[]>(json) is { Length: > 0 } channels ? channels : null
            : null;
}
