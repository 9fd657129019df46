using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Forumbot.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>The bot behind a real server, and the connector that it answers at.</summary>
internal sealed class BotInTest : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly WebApplication _server;
    private readonly DirectoryInfo _folder;

    private readonly bool _ownsSlices;
    private int _activities;

    private BotInTest(WebApplication server, ConnectorStub connector, SlicesInTest slices, bool ownsSlices, LogInTest log, DirectoryInfo folder) =>
        (_server, Connector, Slices, _ownsSlices, Log, _folder) = (server, connector, slices, ownsSlices, log, folder);

    /// <summary>What the bot has logged as a warning or worse, with what it was of.</summary>
    public LogInTest Log { get; }

    public ConnectorStub Connector { get; }

    public SlicesInTest Slices { get; }

    public string Url => _server.Urls.First();

    /// <param name="cards">Templates by name.</param>
    /// <param name="clock">Null for the machine's.</param>
    /// <param name="channel">Null for a bot without an app id.</param>
    /// <param name="replace">Puts other parts in the place of the bot's own.</param>
    /// <param name="slices">Over a store that another bot has too; null for one of its own.</param>
    public static async Task<BotInTest> Start(Dictionary<string, string>? cards = null, TimeProvider? clock = null, ChannelParts? channel = null, SlicesInTest? slices = null, Action<IServiceCollection>? replace = null)
    {
        var (own, log, folder) = (slices ?? new SlicesInTest(), new LogInTest(), Directory.CreateTempSubdirectory("forumbot-"));
        foreach (var (name, template) in cards ?? []) Write(Path.Combine(folder.FullName, "cards", name + ".json"), template);
        var surroundings = new Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null, folder.FullName, "Development", clock ?? TimeProvider.System);
        var loaded = Cards.Load(Path.Combine(folder.FullName, "cards"), SlicesInTest.Compile).Cards;
        var server = BotServer.Build(surroundings, own.Slices, loaded, (app, _) => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log), "http://127.0.0.1:0", replace: services =>
        {
            if (channel is not null) services.AddSingleton(channel);
            replace?.Invoke(services);
        });
        await server.StartAsync();
        return new(server, await ConnectorStub.Start(), own, slices is null, log, folder);
    }

    /// <summary>A part of the bot.</summary>
    public T Part<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    /// <summary>An activity as Teams sends it, with an id of its own (act-1, act-2 …), from the budgetuppföljare of Farsta in a 1:1 chat.</summary>
    public JsonObject Activity(string type, params (string Name, JsonNode? Value)[] rest)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"act-{Interlocked.Increment(ref _activities)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.Url,
            ["from"] = new JsonObject { ["id"] = "29:farsta", ["name"] = "Någon", ["aadObjectId"] = Stadskontoret.Farsta.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Forumbot" },
            ["conversation"] = new JsonObject { ["id"] = "a:chat-1", ["conversationType"] = "personal" },
            ["locale"] = "sv-SE",
        };
        foreach (var (name, value) in rest) activity[name] = value;
        return activity;
    }

    public JsonObject Message(string text, params (string Name, JsonNode? Value)[] rest) => Activity("message", [("text", text), .. rest]);

    public Task<Answered> Post(JsonNode activity) => Post(activity.ToJsonString());

    public async Task<Answered> Post(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(contentType));
        using var response = await Http.PostAsync(new Uri(Url + "/api/messages"), content);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<Answered> Get(string path)
    {
        using var response = await Http.GetAsync(new Uri(Url + path));
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Connector.DisposeAsync();
        if (_ownsSlices) Slices.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

/// <summary>What a caller of the bot got.</summary>
internal sealed record Answered(int Status, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
