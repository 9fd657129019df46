namespace Forumbot.Telemetry;

/// <summary>The section <c>Forumbot:Telemetry</c>.</summary>
/// <param name="OtlpEndpoint">Where traces and metrics are sent; null for nowhere.</param>
/// <param name="Protocol">How they are sent there.</param>
internal sealed record TelemetrySettings(Uri? OtlpEndpoint, OtlpProtocol Protocol)
{
    public static readonly IReadOnlyList<string> Keys = ["Telemetry", "Telemetry:OtlpEndpoint", "Telemetry:OtlpProtocol"];

    private const string Key = "Forumbot:Telemetry", StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>What is left out is taken from OpenTelemetry's own environment variables.</summary>
    public static TelemetrySettings Read(IConfiguration configuration, List<string> faults) =>
        new(EndpointOf(Setting(configuration, nameof(OtlpEndpoint), StandardEndpoint), faults), ProtocolOf(Setting(configuration, nameof(OtlpProtocol), StandardProtocol), faults));

    private static string? Setting(IConfiguration configuration, string key, string standard) =>
        configuration[$"{Key}:{key}"] is { } own && !string.IsNullOrWhiteSpace(own) ? own : configuration[standard];

    private static Uri? EndpointOf(string? endpoint, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(endpoint)) return null;
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        faults.Add($"{Key}:{nameof(OtlpEndpoint)} is the address of an OpenTelemetry collector, such as http://localhost:4318.");
        return null;
    }

    private static OtlpProtocol ProtocolOf(string? protocol, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(protocol) || protocol.Equals("http/protobuf", StringComparison.OrdinalIgnoreCase)) return OtlpProtocol.HttpProtobuf;
        if (protocol.Equals("grpc", StringComparison.OrdinalIgnoreCase)) return OtlpProtocol.Grpc;
        faults.Add($"{Key}:{nameof(OtlpProtocol)} is http/protobuf or grpc. It says \"{protocol}\".");
        return OtlpProtocol.HttpProtobuf;
    }
}

internal enum OtlpProtocol { HttpProtobuf, Grpc }
