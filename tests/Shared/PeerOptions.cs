using System.Text.Json;

namespace Forumbot.TestSupport;

/// <summary>How a <see cref="PeerConnector"/> behaves.</summary>
internal sealed record PeerOptions
{
    /// <summary>Which faults come when: the same seed gives the same fault to the same number of call.</summary>
    public int Seed { get; init; }

    /// <summary>The share of calls that meet a fault, 0 to 1.</summary>
    public double FaultRate { get; init; }

    /// <summary>Which faults, equally often.</summary>
    public IReadOnlyList<PeerFault> Kinds { get; init; } = Enum.GetValues<PeerFault>();

    /// <summary>Whether it takes a token; null where calls need none. Asked on every call, of several threads.</summary>
    public Predicate<string>? Token { get; init; }

    /// <summary>The service's own path, for instance "/emea".</summary>
    public string Path { get; init; } = "";

    /// <summary>What a 429 asks for: seconds or a date, as it stands in the header.</summary>
    public string RetryAfter { get; init; } = "0";

    /// <summary>How late a slow answer is.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>What a slow answer waits for instead; null where it is late by the clock.</summary>
    public Task? Held { get; init; }
}

/// <summary>What a call may meet instead of a plain answer.</summary>
internal enum PeerFault
{
    /// <summary>412; not taken.</summary>
    Precondition,

    /// <summary>429 with Retry-After; not taken.</summary>
    TooMany,

    /// <summary>502; not taken.</summary>
    BadGateway,

    /// <summary>504; not taken.</summary>
    GatewayTimeout,

    /// <summary>Taken and answered, but late.</summary>
    Slow,

    /// <summary>The connection is cut before the call is read; not taken.</summary>
    CutBefore,

    /// <summary>Taken, and the connection is cut without an answer.</summary>
    CutAfter,

    /// <summary>Taken, and no answer ever comes: the caller has to give up.</summary>
    Silent,
}

/// <summary>A call that changed something, in the order in which they came.</summary>
/// <param name="Method">POST, PUT or DELETE.</param>
/// <param name="Conversation">The conversation's id as the caller knows it; of a created conversation the id that was given.</param>
/// <param name="Id">The activity's id: given to a POST, named by a PUT or DELETE.</param>
/// <param name="ReplyTo">The activity that a POST answers.</param>
/// <param name="Answered">False where the caller was never told that it was taken.</param>
/// <param name="Body">What was sent; undefined for a DELETE.</param>
internal sealed record PeerTaken(int Order, string Method, string Conversation, string Id, string? ReplyTo, bool Answered, JsonElement Body)
{
    /// <summary>"message", "typing" …; null for a DELETE.</summary>
    public string? Type => Said("type");

    public string? Text => Said("text");

    private string? Said(string name) =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
