using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.TestSupport;

/// <summary>The place where a channel tells its keys, on this machine: OpenID metadata and the keys that it points to.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _askedForMetadata, _askedForKeys;

    private OpenIdServer(WebApplication server) => _server = server;

    public Uri Metadata => new(Url + "/v1/.well-known/openidconfiguration");

    /// <summary>How often it was asked for the metadata.</summary>
    public int AskedForMetadata => _askedForMetadata;

    /// <summary>How often it was asked for the keys themselves.</summary>
    public int AskedForKeys => _askedForKeys;

    /// <summary>What it tells from now on.</summary>
    public IReadOnlyList<JsonObject> Keys { get; set; } = [];

    /// <summary>What the metadata says of where the keys are; the truth unless something else is said.</summary>
    public string? KeysAt { get; set; }

    /// <summary>What it answers instead: a status, or a body that is no JSON.</summary>
    public (int Status, string Body)? Fault { get; set; }

    /// <summary>Holds answers back until it is done.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    private string Url => _server.Urls.First();

    public static async Task<OpenIdServer> Start(params OpenIdKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new OpenIdServer(builder.Build()) { Keys = [.. keys.Select(k => k.Told)] };
        server._server.MapGet("/v1/.well-known/openidconfiguration", server.TellMetadata);
        server._server.MapGet("/v1/.well-known/keys", server.TellKeys);
        await server._server.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private Task TellMetadata(HttpContext context)
    {
        Interlocked.Increment(ref _askedForMetadata);
        return Answer(context, new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = KeysAt ?? Url + "/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        });
    }

    private Task TellKeys(HttpContext context)
    {
        Interlocked.Increment(ref _askedForKeys);
        return Answer(context, new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.DeepClone())]) });
    }

    private async Task Answer(HttpContext context, JsonObject answer)
    {
        await Hold.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = Fault?.Status ?? StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (context.Response.StatusCode is >= 300 and < 400) context.Response.Headers.Location = Fault!.Value.Body;
        else await context.Response.WriteAsync(Fault?.Body ?? answer.ToJsonString());
    }
}
