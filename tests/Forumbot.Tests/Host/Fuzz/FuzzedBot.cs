using System.Net.Http.Headers;
using System.Text;
using Forumbot.Host;
using Forumbot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host.Fuzz;

/// <summary>The bot with all its real parts and the demo pack, and a connector that takes all and remembers nothing.</summary>
internal sealed class FuzzedBot : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly SqliteStore _store;
    private readonly WebApplication _server, _connector;

    private FuzzedBot(SqliteStore store, WebApplication server, WebApplication connector, LogInTest log) => (_store, _server, _connector, Log) = (store, server, connector, log);

    public LogInTest Log { get; }

    public string ServiceUrl => _connector.Urls.First();

    public static async Task<FuzzedBot> Start()
    {
        var (store, log) = (new SqliteStore(), new LogInTest { From = LogLevel.Error });
        var slices = await Wiring.Real.Open(store.Settings, "stockholm", CancellationToken.None);
        var (cards, faults) = Cards.Load(Cards.Folder, Wiring.Real.Compile);
        Assert.Empty(faults);
        var surroundings = new Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null, Path.GetDirectoryName(store.File)!, "Development", TimeProvider.System);
        var server = BotServer.Build(surroundings, slices, cards, (app, _) => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log), "http://127.0.0.1:0");
        await server.StartAsync();
        return new(store, server, await Connector(), log);
    }

    public async Task<int> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await _http.PostAsync(new Uri(_server.Urls.First() + "/api/messages"), content);
        await response.Content.LoadIntoBufferAsync();
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await _connector.DisposeAsync();
        _store.Dispose();
    }

    private static async Task<WebApplication> Connector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = builder.Build();
        connector.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? 200 : 201;
            await context.Response.WriteAsync(HttpMethods.IsGet(context.Request.Method) ? """{"conversations":[{"id":"19:team@thread.tacv2"},{"id":"19:andra@thread.tacv2","name":"Andra"}]}""" : """{"id":"sent-1"}""");
        });
        await connector.StartAsync();
        return connector;
    }
}
