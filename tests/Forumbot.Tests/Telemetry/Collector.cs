using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Forumbot.Tests.Telemetry;

/// <summary>An OpenTelemetry collector that keeps what it is sent (http/protobuf).</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string? Type, byte[] Body)> _sent = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public IReadOnlyList<string?> Types => [.. _sent.Select(s => s.Type).Distinct()];

    /// <summary>All that was sent to a path, as text: the names and values in it are UTF-8.</summary>
    public string Sent(string path) => string.Concat(_sent.Where(s => s.Path == path).Select(s => Encoding.UTF8.GetString(s.Body)));

    public string All => string.Concat(_sent.Select(s => Encoding.UTF8.GetString(s.Body)));

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/{**path}", collector.Take);
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _sent.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray()));
    }
}
