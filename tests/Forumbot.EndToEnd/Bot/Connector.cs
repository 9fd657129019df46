using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.EndToEnd.Bot;

/// <summary>A channel's connector on this machine: keeps what the bot posts.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Connector(WebApplication server) => _server = server;

    public ConcurrentQueue<JsonElement> Posted { get; } = new();

    public string Url => _server.Urls.Single();

    public static async Task<Connector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new Connector(builder.Build());
        connector._server.MapPost("/v3/conversations/{conversation}/activities/{activity}", (JsonElement message) =>
        {
            connector.Posted.Enqueue(message.Clone());
            return Results.Json(new { id = "r1" }, statusCode: 201);
        });
        await connector._server.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
