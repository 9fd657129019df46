using Forumbot.Host;
using Forumbot.Telemetry;
using Forumbot.Tests.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Forumbot.Tests.Telemetry;

public sealed class TelemetrySettingsTests
{
    private const string Own = "Forumbot:Telemetry:OtlpEndpoint", Standard = "OTEL_EXPORTER_OTLP_ENDPOINT", Protocol = "Forumbot:Telemetry:OtlpProtocol";

    [Fact]
    public void Nothing_is_sent_unless_one_says_where()
    {
        Assert.Null(Read([]).Settings.OtlpEndpoint);
        Assert.Null(Read(new() { [Own] = "" }).Settings.OtlpEndpoint);
        Assert.Equal("http://standard:4318/", Read(new() { [Own] = "", [Standard] = "http://standard:4318" }).Settings.OtlpEndpoint!.AbsoluteUri);
        Assert.Equal("http://own:4318/", Read(new() { [Own] = "http://own:4318", [Standard] = "http://standard:4318" }).Settings.OtlpEndpoint!.AbsoluteUri);
        Assert.Equal(OtlpProtocol.Grpc, Read(new() { [Own] = "http://own:4317", [Protocol] = "grpc" }).Settings.Protocol);
    }

    [Theory]
    [InlineData(Own, "localhost:4318")]
    [InlineData(Own, "ftp://localhost")]
    [InlineData(Own, "nowhere")]
    [InlineData(Protocol, "http/json")]
    public void What_no_collector_takes_is_a_fault(string key, string value) => Assert.StartsWith(key, Assert.Single(Read(new() { [key] = value }).Faults), StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Lines_of_the_log_tell_their_turn_where_that_is_configured(string configured, bool told)
    {
        var folder = Directory.CreateTempSubdirectory("forumbot-log-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), """{"Logging":{"Console":{"FormatterOptions":{"IncludeScopes":"…"}}}}""".Replace("…", configured, StringComparison.Ordinal));
        using var slices = new SlicesInTest();
        await using var server = BotServer.Build(new(TextReader.Null, TextWriter.Null, TextWriter.Null, folder.FullName, "Development", TimeProvider.System), slices.Slices, Cards.Load(folder.FullName, SlicesInTest.Compile).Cards, (_, _) => { }, null);

        Assert.Equal(told, server.Services.GetRequiredService<IOptionsMonitor<SimpleConsoleFormatterOptions>>().CurrentValue.IncludeScopes);
        folder.Delete(recursive: true);
    }

    private static (TelemetrySettings Settings, List<string> Faults) Read(Dictionary<string, string?> values)
    {
        var faults = new List<string>();
        return (TelemetrySettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), faults), faults);
    }
}
