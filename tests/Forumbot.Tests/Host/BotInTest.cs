using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Forumbot.Host;
using Microsoft.AspNetCore.Builder;

namespace Forumbot.Tests.Host;

/// <summary>The bot behind a real server, and the connector that it answers at.</summary>
internal sealed class BotInTest : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly WebApplication _server;
    private readonly DirectoryInfo _folder;

    private BotInTest(WebApplication server, ConnectorStub connector, SlicesInTest slices, DirectoryInfo folder) =>
        (_server, Connector, Slices, _folder) = (server, connector, slices, folder);

    public ConnectorStub Connector { get; }

    public SlicesInTest Slices { get; }

    public string Url => _server.Urls.First();

    /// <param name="cards">Templates by name.</param>
    public static async Task<BotInTest> Start(Dictionary<string, string>? cards = null)
    {
        var (slices, folder) = (new SlicesInTest(), Directory.CreateTempSubdirectory("forumbot-"));
        foreach (var (name, template) in cards ?? []) Write(Path.Combine(folder.FullName, "cards", name + ".json"), template);
        var surroundings = new Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null, folder.FullName, "Development", TimeProvider.System);
        var loaded = Cards.Load(Path.Combine(folder.FullName, "cards"), SlicesInTest.Compile).Cards;
        var server = BotServer.Build(surroundings, slices.Slices, loaded, (_, _) => { }, "http://127.0.0.1:0");
        await server.StartAsync();
        return new(server, await ConnectorStub.Start(), slices, folder);
    }

    /// <summary>An activity as Teams sends it, from the budgetuppföljare of Farsta in a 1:1 chat.</summary>
    public JsonObject Activity(string type, params (string Name, JsonNode? Value)[] rest)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "act-1",
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
        Slices.Dispose();
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
