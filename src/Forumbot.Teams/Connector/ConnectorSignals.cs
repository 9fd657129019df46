using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Forumbot.Teams.Connector.Calls;
using Span = System.Diagnostics.Activity;

namespace Forumbot.Teams.Connector;

/// <summary>What can be measured and traced of calls to the connector: what was done and how it went; no ids, no texts.</summary>
public static class ConnectorSignals
{
    /// <summary>The name of both the meter and the source of traces.</summary>
    public const string Name = "Forumbot.Teams";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("forumbot.connector.retries", "{call}", "Calls made again, by what they do and the status that asked for it.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("forumbot.connector.refusals", "{call}", "Calls that were not taken or are in doubt, by what they do, outcome and status.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("forumbot.connector.duration", "s", "From a call to its outcome, with waits and retries.");

    internal static void Retried(Call call, HttpStatusCode? status) => Retries.Add(1, new("act", call.Act), new("status", Number(status)));

    internal static Span? Begin(Call call) => Source.StartActivity(call.Act, ActivityKind.Client) is { } span
        ? span.SetTag("http.request.method", call.Method.Method).SetTag("server.address", call.Uri.Host)
        : null;

    internal static void End(Span? span, Call call, Delivery delivery, TimeSpan took)
    {
        var (outcome, status) = Of(delivery);
        span?.SetTag("forumbot.outcome", outcome).SetStatus(delivery is Delivery.Taken ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        if (status is not null) span?.SetTag("http.response.status_code", (int)status);
        if (delivery is not Delivery.Taken) Refusals.Add(1, new("act", call.Act), new("outcome", outcome), new("status", Number(status)));
        Duration.Record(took.TotalSeconds, new("act", call.Act), new("outcome", outcome));
    }

    private static (string Outcome, HttpStatusCode? Status) Of(Delivery delivery) => delivery switch
    {
        Delivery.Taken => ("taken", null),
        Delivery.Later later => ("later", later.Status),
        Delivery.Refused refused => ("refused", refused.Status),
        Delivery.Closed => ("closed", HttpStatusCode.Forbidden),
        _ => ("in doubt", null),
    };

    /// <summary>"none" where nothing was answered.</summary>
    private static string Number(HttpStatusCode? status) => status is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "none";
}
