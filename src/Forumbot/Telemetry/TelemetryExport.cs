using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Forumbot.Telemetry;

/// <summary>Sends traces and metrics to a collector, beside the turns: one that is slow or away holds up nothing.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const int PatienceMilliseconds = 3_000;

    /// <summary>Ours, then the platform's: what is asked of the bot and what it asks of others.</summary>
    private static readonly string[] Sources = ["Forumbot", "Forumbot.Teams", "Microsoft.AspNetCore", "System.Net.Http"];

    private static readonly string[] Meters = ["Forumbot", "Forumbot.Teams", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport(Uri endpoint, OtlpProtocol protocol)
    {
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(Sources).AddOtlpExporter(o => Point(o, endpoint, protocol, "v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(Meters).AddOtlpExporter(o => Point(o, endpoint, protocol, "v1/metrics")).Build();
    }

    /// <summary>Null, and nothing is opened, where no collector is configured.</summary>
    public static TelemetryExport? Start(TelemetrySettings settings) => settings.OtlpEndpoint is { } endpoint ? new(endpoint, settings.Protocol) : null;

    /// <summary>Sends what is left, within a few seconds.</summary>
    public void Dispose()
    {
        _traces.Shutdown(PatienceMilliseconds);
        _metrics.Shutdown(PatienceMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }

    /// <summary>Over HTTP each signal has a path of its own below the collector's.</summary>
    private static void Point(OtlpExporterOptions options, Uri endpoint, OtlpProtocol protocol, string path) => (options.Protocol, options.Endpoint) = protocol is OtlpProtocol.Grpc
        ? (OtlpExportProtocol.Grpc, endpoint)
        : (OtlpExportProtocol.HttpProtobuf, new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}"));

    /// <summary>Whoever runs several bots names them by OpenTelemetry's own variables, which win.</summary>
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService("forumbot", serviceVersion: Version).AddTelemetrySdk().AddEnvironmentVariableDetector();

    private static string Version => typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
