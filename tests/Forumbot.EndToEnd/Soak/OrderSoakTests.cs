using System.Text.Json.Nodes;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.EndToEnd.Soak;

/// <summary>The same order form is submitted one to twenty times at once, some with the same activity and some with others, while the bot is killed
/// again and again: one order, one number, one receipt.</summary>
public sealed class OrderSoakTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-orders-");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Random _chance = new(20_261_121);
    private PeerConnector? _peer;
    private BotProcess? _bot;

    private static int Forms => Environment.GetEnvironmentVariable("FORUMBOT_SOAK") == "full" ? 60 : 6;

    public async Task InitializeAsync()
    {
        _peer = await PeerConnector.Start(new() { Seed = 1 });
        _bot = await BotProcess.Start(_folder.FullName);
    }

    public async Task DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _peer!.DisposeAsync();
        SqliteInTurn.CloseKept();
        _folder.Delete(recursive: true);
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_same_submit_at_once_with_kills_between_is_one_order_with_one_number_and_one_receipt()
    {
        using var patience = new CancellationTokenSource(Longest);
        for (var form = 1; form <= Forms; form++)
        {
            var times = form == Forms ? 20 : _chance.Next(1, 21);
            var filled = await Filled(form, patience.Token);
            var presses = Enumerable.Range(0, times).Select(n => Activity($"place-{form}-{n / 2}", "avrop.place", filled)).ToList();

            var killing = KillSoon(_chance.Next(120), patience.Token);
            var answers = await Task.WhenAll(presses.Select(press => Task.Run(() => Delivered(press, patience.Token))));
            await killing;

            Assert.Contains($"-{form:000000}", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        }

        await using var db = await StoreSettings.ForSqliteFile(_bot!.Store).Contexts().CreateDbContextAsync();
        Assert.Equal(Enumerable.Range(1, Forms), await db.Avrop.OrderBy(a => a.Serial).Select(a => a.Serial).ToListAsync());
        Assert.Equal(Forms, await db.AvropSteps.CountAsync());
    }

    private async Task KillSoon(int milliseconds, CancellationToken cancel)
    {
        await Task.Delay(milliseconds, cancel);
        await _bot!.Kill();
        await _bot.Start();
    }

    /// <summary>What the form's own button sends, with what was filled in.</summary>
    private async Task<JsonObject> Filled(int form, CancellationToken cancel)
    {
        var written = new JsonObject { ["v"] = 1, ["service"] = "stoppa-faktura", ["quantity"] = "1", ["contact"] = "Jag", ["text"] = $"Faktura {form}" };
        var card = JsonNode.Parse(await Delivered(Activity($"form-{form}", "avrop.form", written), cancel))!;
        var data = Objects(card).First(o => (string?)o["type"] == "Action.Execute" && (string?)o["verb"] == "avrop.place")["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in written) data[name] = value!.DeepClone();
        return data;
    }

    /// <summary>As Teams does: again until it is answered.</summary>
    private async Task<string> Delivered(string activity, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var content = new StringContent(activity, System.Text.Encoding.UTF8, "application/json");
                using var response = await _http.PostAsync(_bot!.Messages, content, cancel);
                if ((int)response.StatusCode < 500) return await response.Content.ReadAsStringAsync(cancel);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                // The bot was killed before it answered.
            }

            await Task.Delay(20, cancel);
        }
    }

    private string Activity(string id, string verb, JsonObject data) => new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = id,
        ["replyToId"] = "card-1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = _peer!.Url,
        ["locale"] = "sv-SE",
        ["from"] = new JsonObject { ["id"] = "29:soak", ["aadObjectId"] = "00000000-0000-4000-8000-000000000101" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "a:orders", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() }, ["trigger"] = "manual" },
    }.ToJsonString();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject of => of.SelectMany(p => Objects(p.Value)).Prepend(of),
        JsonArray of => of.SelectMany(Objects),
        _ => [],
    };
}
