using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Forumbot.Host;

/// <summary>Whether the store can be used, and why not.</summary>
internal sealed class StoreHealth(Slices slices) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await slices.StoreFault(cancellationToken) is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy();

    /// <summary>{"status":"ready"}, or {"status":"not ready","reasons":["…"]}. What a check throws is not shown to callers.</summary>
    public static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("status", report.Status is HealthStatus.Healthy ? "ready" : "not ready");
            if (report.Status is not HealthStatus.Healthy) WriteReasons(json, report);
            json.WriteEndObject();
        }

        return context.Response.Body.WriteAsync(body.WrittenMemory).AsTask();
    }

    private static void WriteReasons(Utf8JsonWriter json, HealthReport report)
    {
        json.WriteStartArray("reasons");
        foreach (var (name, entry) in report.Entries)
            json.WriteStringValue(entry.Exception is null ? entry.Description : $"The check of the {name} failed; see the log.");
        json.WriteEndArray();
    }
}
