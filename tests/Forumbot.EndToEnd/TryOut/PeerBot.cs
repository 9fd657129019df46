using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>The other end of the page: takes its activities at <c>/api/messages</c> and really posts replies to their
/// serviceUrl. What it answers is the test's to say, so that errors, slow answers and hostile cards can be had.</summary>
internal sealed class PeerBot : IDisposable
{
    private readonly HttpClient http = new();

    public ConcurrentQueue<JsonObject> Received { get; } = new();

    /// <summary>Answers a turn; null is 200 without a body.</summary>
    public Func<Turn, Task<IResult?>> Answer { get; set; } = async turn =>
    {
        await turn.Say($"Du skrev: {turn.Text}");
        return null;
    };

    public void Map(WebApplication app) => app.MapPost("/api/messages", async (JsonObject activity) =>
    {
        Received.Enqueue(activity);
        return await Answer(new Turn(activity, http)) ?? Results.Ok();
    });

    /// <summary>Answers every turn by these activities.</summary>
    public void AnswersWith(params JsonObject[] replies) => Answer = async turn =>
    {
        foreach (var reply in replies) await turn.Reply((JsonObject)reply.DeepClone());
        return null;
    };

    public JsonObject Last => Received.Last();

    /// <summary>Those of one type, oldest first, when so many have come.</summary>
    public async Task<IReadOnlyList<JsonObject>> Await(string type, int count)
    {
        using var patience = new CancellationTokenSource(Machine.Patience);
        while (true)
        {
            if (Received.Where(a => (string?)a["type"] == type).ToList() is { } found && found.Count >= count) return found;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The last turn, to say more in it.</summary>
    public Turn Again() => new(Last, http);

    public void Dispose() => http.Dispose();
}

/// <summary>One activity, and the way back to who sent it.</summary>
internal sealed class Turn(JsonObject activity, HttpClient http)
{
    public JsonObject Activity => activity;

    public string Type => (string)activity["type"]!;

    public string? Text => (string?)activity["text"];

    private string Conversation => $"{activity["serviceUrl"]}/v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";

    public Task<string> Say(string text) => Reply(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>The bot is writing: the connector gives that no id.</summary>
    public async Task Types() => (await http.PostAsJsonAsync(Conversation, new JsonObject { ["type"] = "typing" })).EnsureSuccessStatusCode().Dispose();

    /// <returns>The id that the connector gave the reply.</returns>
    public async Task<string> Reply(JsonObject reply)
    {
        using var response = await http.PostAsJsonAsync($"{Conversation}/{activity["id"]}", reply);
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>Begins a thread in a channel. Gives its conversation.</summary>
    public async Task<string> Begin(string channel, JsonObject message)
    {
        using var response = await http.PostAsJsonAsync($"{activity["serviceUrl"]}/v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } },
            ["activity"] = message,
        });
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task Update(string id, JsonObject reply) => (await http.PutAsJsonAsync($"{Conversation}/{id}", reply)).EnsureSuccessStatusCode().Dispose();

    public async Task Delete(string id) => (await http.DeleteAsync($"{Conversation}/{id}")).EnsureSuccessStatusCode().Dispose();
}
