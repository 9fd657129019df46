using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Teams.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>Files by way of the whole bot, as Teams posts them.</summary>
public sealed class FilePrivacyTests
{
    [Fact]
    public async Task Neither_a_files_name_nor_its_address_nor_its_content_is_ever_logged()
    {
        using var town = await TownInTest.Open();
        await using var files = await FileServer.Start();
        await using var connector = await ConnectorStub.Start();
        files.File = "Innehållet är hemligt\n"u8.ToArray();
        using var log = new LogInTest { From = LogLevel.Trace };
        var folder = Directory.CreateTempSubdirectory("forumbot-");
        await using var bot = BotServer.Build(
            new(TextReader.Null, TextWriter.Null, TextWriter.Null, folder.FullName, "Development", TimeProvider.System), town.Slices, Cards.Load(Cards.Folder, Wiring.Real.Compile).Cards,
            (app, _) => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log), "http://127.0.0.1:0", replace: services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace)));
        await bot.StartAsync();
        using var http = new HttpClient();

        foreach (var way in new[] { "file", "cut", "gone", "redirect" })
            Assert.True((await http.PostAsJsonAsync(new Uri(bot.Urls.First() + "/api/messages"), Message(connector.Url, files.Url(way), way))).IsSuccessStatusCode);

        var said = await connector.Until(4);
        Assert.Contains(said, s => s.Body.GetRawText().Contains("hemlig-faktura.txt", StringComparison.Ordinal));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, l => $"{l.Text} {l.Fault} {l.Scopes}".Contains("hemlig", StringComparison.OrdinalIgnoreCase));
        await bot.StopAsync();
        folder.Delete(recursive: true);
    }

    private static JsonObject Message(string serviceUrl, string url, string id) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:x", ["aadObjectId"] = TownInTest.Aad(OrderingInTest.Staff) },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = "personal" },
        ["locale"] = "sv-SE",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = FileDownload.ContentType, ["name"] = "hemlig-faktura.txt", ["content"] = new JsonObject { ["downloadUrl"] = url } }),
    };
}
