namespace Forumbot.Teams.Authentication;

/// <summary>Why a call is refused: for the log, never for the caller.</summary>
public enum TokenRefusal
{
    /// <summary>No header <c>Authorization</c>.</summary>
    Missing,

    /// <summary>The header does not begin with <c>Bearer</c> and one space.</summary>
    NotBearer,

    /// <summary>Over 16 KiB.</summary>
    TooLarge,

    /// <summary>Not three parts of base64url with JSON objects in them, or with claims of the wrong type.</summary>
    Malformed,

    /// <summary>Five parts: a JWE.</summary>
    Encrypted,

    /// <summary>No signature at all.</summary>
    NotSigned,

    /// <summary>Not RS256, RS384 or RS512.</summary>
    WrongAlgorithm,

    /// <summary>The token asks for something to be understood (<c>crit</c>) that we do not understand.</summary>
    UnknownDemand,

    /// <summary>It does not say which key signed it, or not in ASCII.</summary>
    NoKeyId,

    WrongIssuer,

    WrongAudience,

    /// <summary>A token that another bot (a skill) or a person's emulator got for itself.</summary>
    OtherBot,

    /// <summary>It does not say until when it holds.</summary>
    NoExpiry,

    Expired,

    NotYetValid,

    /// <summary>It does not say for which connector it holds.</summary>
    NoServiceUrl,

    /// <summary>The channel has no such key, or none that may sign.</summary>
    UnknownKey,

    /// <summary>The channel's keys could not be fetched: see <see cref="ChannelAuthentication.KeyFault"/>.</summary>
    KeysUnavailable,

    WrongSignature,

    /// <summary>The activity names another connector than the token does, or none.</summary>
    WrongServiceUrl,

    /// <summary>The activity is not from Teams.</summary>
    WrongChannel,

    /// <summary>The key may not speak for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>The activity names a tenant that is not allowed, or none.</summary>
    WrongTenant,
}

/// <summary>What a refusal is to the caller.</summary>
public static class TokenRefusals
{
    /// <summary>403 where we know who calls and they may not; 401 for all else.</summary>
    public static int StatusCode(this TokenRefusal refusal) => refusal is TokenRefusal.WrongTenant ? 403 : 401;
}
