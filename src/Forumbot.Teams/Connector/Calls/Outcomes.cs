using System.Net;
using System.Net.Http.Headers;

namespace Forumbot.Teams.Connector.Calls;

/// <summary>What a service's answer means.</summary>
internal static class Outcomes
{
    /// <summary>Whatever a service asks for, it is asked again within the hour.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>Of an answer that is not well.</summary>
    public static Answer Of(HttpMethod method, HttpStatusCode status, TimeSpan? retryAfter) => (int)status switch
    {
        // To change what is somebody else's is forbidden too: that says nothing of the conversation.
        403 when method == HttpMethod.Post || method == HttpMethod.Get => new(new Delivery.Closed()),
        404 when method == HttpMethod.Delete => new(new Delivery.Taken(null)),
        412 or 429 or 502 or 504 => new(new Delivery.Later(status, retryAfter), Again: true),
        408 or >= 500 => new(new Delivery.Later(status, retryAfter)),
        _ => new(new Delivery.Refused(status)),
    };

    /// <summary>Of a request that nothing came back from.</summary>
    public static Answer Unanswered(Call call, bool begun) =>
        !begun ? new(new Delivery.Later(null, null))
        : call.CanBeRepeated ? new(new Delivery.Later(null, null), Again: true)
        : new(new Delivery.InDoubt());

    /// <summary>Seconds or a date; a date that has passed asks for no wait.</summary>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        (header?.Delta ?? header?.Date - now) is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestAsked.Ticks)) : null;
}
