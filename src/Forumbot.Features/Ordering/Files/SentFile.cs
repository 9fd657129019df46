namespace Forumbot.Features.Ordering.Files;

/// <summary>A file that somebody sent, as far as it came: nothing in it is believed yet.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Bytes">Null where it did not come.</param>
public sealed record SentFile(string? Name, byte[]? Bytes, SentFileFault Fault = SentFileFault.None);

/// <summary>Why a file did not come.</summary>
public enum SentFileFault
{
    None,

    /// <summary>It lies where the bot does not fetch files, or is no longer there.</summary>
    Refused,

    TooLarge,

    /// <summary>It did not come in time, or not whole.</summary>
    NotReached,
}
