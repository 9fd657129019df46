using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>A channel's connector on this machine: takes what the bot sends and remembers it.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Sent> _sent = new();

    private ConnectorStub(WebApplication server) => _server = server;

    public IReadOnlyList<Sent> Sent => [.. _sent];

    public string Url => _server.Urls.First();

    /// <summary>Until so many have been sent: some are sent beside the turns.</summary>
    public async Task<IReadOnlyList<Sent>> Until(int count)
    {
        for (var waited = 0; _sent.Count < count && waited < 3000; waited++) await Task.Delay(10);
        return Sent;
    }

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 201;

    /// <summary>Where what it answers follows from what was sent last.</summary>
    public Func<Sent, int>? StatusOf { get; set; }

    public string Answer { get; set; } = """{"id":"sent-1"}""";

    public static async Task<ConnectorStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var stub = new ConnectorStub(builder.Build());
        stub._server.Run(stub.Take);
        await stub._server.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        if (HttpMethods.IsDelete(context.Request.Method)) _sent.Enqueue(new("DELETE", context.Features.Get<IHttpRequestFeature>()!.RawTarget, default));
        else if (!HttpMethods.IsGet(context.Request.Method))
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body);
            _sent.Enqueue(new(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, body.RootElement));
        }

        context.Response.StatusCode = StatusOf is null || _sent.IsEmpty ? Status : StatusOf(_sent.Last());
        if (Status is >= 300 and < 400) context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync(Answer);
    }
}

/// <param name="Target">The path as it stood on the wire, still escaped.</param>
internal sealed record Sent(string Method, string Target, JsonElement Body)
{
    public string? Text => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("text", out var text) ? text.GetString() : null;
}
