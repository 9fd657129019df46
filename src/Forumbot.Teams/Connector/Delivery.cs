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

    /// <summary>The service did not take it, was not reached, or is not to be asked yet; later it may (408, 412, 429, 5xx, no connection, no
    /// token, a limit of ours).</summary>
    /// <param name="Status">What the service answered; null where it was not asked or did not answer.</param>
    /// <param name="RetryAfter">How long it is to be left alone; null where nothing says.</param>
    public sealed record Later(HttpStatusCode? Status, TimeSpan? RetryAfter) : Delivery;

    /// <summary>The service refuses it for good (400, 401, 404, 413 …).</summary>
    public sealed record Refused(HttpStatusCode Status) : Delivery;

    /// <summary>The bot is not to write in this conversation any more (403).</summary>
    public sealed record Closed : Delivery;

    /// <summary>It was sent and no answer came: it may have been taken, and may not. Only of what must not be sent twice: an
    /// update or a deletion can be repeated and is a <see cref="Later"/>.</summary>
    public sealed record InDoubt : Delivery;
}

/// <summary>What came of a call that asks for something.</summary>
/// <param name="Value">There where the delivery is <see cref="Delivery.Taken"/>, and only there.</param>
public readonly record struct Fetched<T>(Delivery Delivery, T? Value)
    where T : class;
