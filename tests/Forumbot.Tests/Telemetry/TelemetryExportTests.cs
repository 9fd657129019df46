using System.Diagnostics;
using System.Diagnostics.Metrics;
using Forumbot.Telemetry;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Telemetry;

/// <summary>Who listens hears the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Telemetry";
}

[Collection(Alone.Name)]
public sealed class TelemetryExportTests
{
    private const string Secret = "Vad kostar hemligstämplat för Förnamn Efternamnsson?";

    [Fact]
    public async Task A_turn_gives_traces_and_metrics_without_what_was_said_or_by_whom()
    {
        await using var collector = await Collector.Start();
        await using var bot = await BotInTest.Start();
        using (TelemetryExport.Start(new(collector.Url, OtlpProtocol.HttpProtobuf)))
        {
            OfOurOwn();
            Assert.Equal(200, (await bot.Post(bot.Message(Secret))).Status);
        }

        Assert.All(["forumbot", "service.version", "Microsoft.AspNetCore", "System.Net.Http", "/api/messages", "a span of ours"], name => Assert.Contains(name, collector.Sent("/v1/traces"), StringComparison.Ordinal));
        Assert.All(["forumbot", "http.server.request.duration", "http.client.request.duration", "an.amount.of.ours"], name => Assert.Contains(name, collector.Sent("/v1/metrics"), StringComparison.Ordinal));
        Assert.All(["hemligst", "Efternamnsson", "Någon", "Svar på", Stadskontoret.Farsta.AadObjectId], told => Assert.DoesNotContain(told, collector.All, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["application/x-protobuf"], collector.Types);
    }

    [Fact]
    public void Where_no_collector_is_configured_nobody_listens()
    {
        using var source = new ActivitySource("Forumbot");
        using var meter = new Meter("Forumbot");

        Assert.Null(TelemetryExport.Start(new(null, OtlpProtocol.HttpProtobuf)));
        Assert.False(source.HasListeners());
        Assert.False(meter.CreateCounter<int>("turns").Enabled);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("http://127.0.0.1:1", true)]
    public async Task A_collector_that_is_away_disturbs_no_turn(string away, bool grpc)
    {
        await using var bot = await BotInTest.Start();
        using (TelemetryExport.Start(new(new(away), grpc ? OtlpProtocol.Grpc : OtlpProtocol.HttpProtobuf)))
        {
            OfOurOwn();
            Assert.Equal(200, (await bot.Post(bot.Message(Secret))).Status);
        }

        Assert.Equal(200, (await bot.Post(bot.Message(Secret))).Status);
    }

    private static void OfOurOwn()
    {
        using var source = new ActivitySource("Forumbot");
        using var meter = new Meter("Forumbot.Teams");
        using (source.StartActivity("a span of ours")) meter.CreateCounter<int>("an.amount.of.ours").Add(1);
    }
}
