using System.Net;

namespace Forumbot.Teams.Connector;

/// <summary>What came of a call to the connector. Nothing else: what the service's answer is not known for is said so.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The service took it. <paramref name="Id"/>: the id that it gave the activity, where it gives one.</summary>
    public sealed record Taken(string? Id) : Delivery;

    /// <summary>The service did not take it, or was not reached; later it may (412, 429, 502, 504, no connection).</summary>
    /// <param name="RetryAfter">How long the service asks to be left alone; null where it does not say.</param>
    public sealed record Later(HttpStatusCode? Status, TimeSpan? RetryAfter) : Delivery;

    /// <summary>The service refuses it for good (400, 404, 413 …).</summary>
    public sealed record Refused(HttpStatusCode Status) : Delivery;

    /// <summary>The bot is not to write in this conversation any more (403).</summary>
    public sealed record Closed : Delivery;

    /// <summary>It was sent and no answer came: it may have been taken, and may not.</summary>
    public sealed record InDoubt : Delivery;
}
