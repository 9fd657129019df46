using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Forumbot.Teams.Authentication;

/// <summary>A token taken apart. That it can be read says nothing of whether it is true.</summary>
/// <param name="Encoded">As it came, without the scheme.</param>
/// <param name="KeyId">Which key it says has signed it.</param>
internal sealed record TokenText(string Encoded, string KeyId, TokenClaims Claims)
{
    /// <summary>Characters, all of them one byte each. Tokens of the channel have about 1,000.</summary>
    public const int Longest = 16 * 1024;

    private const string Scheme = "Bearer ";

    /// <summary>Reads the header <c>Authorization</c>. Either the token or the refusal is there.</summary>
    public static (TokenText? Token, TokenRefusal? Refusal) Read(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization)) return (null, TokenRefusal.Missing);
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal)) return (null, TokenRefusal.NotBearer);
        if (authorization.Length - Scheme.Length > Longest) return (null, TokenRefusal.TooLarge);
        var token = authorization[Scheme.Length..];
        return token.AsSpan().Count('.') switch
        {
            2 => Take(token, token.Split('.')),
            4 => (null, TokenRefusal.Encrypted),
            _ => (null, TokenRefusal.Malformed),
        };
    }

    private static (TokenText?, TokenRefusal?) Take(string token, string[] parts)
    {
        if (Read(parts[0], TokenJson.Default.TokenHeader) is not { } header) return (null, TokenRefusal.Malformed);
        if (header.Broken(isSigned: parts[2].Length > 0) is { } broken) return (null, broken);
        if (Read(parts[1], TokenJson.Default.TokenClaims) is not { } claims || Decode(parts[2]) is null) return (null, TokenRefusal.Malformed);
        return (new(token, header.Kid!, claims), null);
    }

    private static T? Read<T>(string part, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return Decode(part) is { } json ? JsonSerializer.Deserialize(json, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Base64url in the one way that it can be written: a token must not hold in two spellings.</summary>
    private static byte[]? Decode(string part)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return Base64Url.DecodeFromChars(part, bytes, out _, out var length) is OperationStatus.Done && Base64Url.EncodeToString(bytes.AsSpan(0, length)) == part
            ? bytes[..length]
            : null;
    }
}
