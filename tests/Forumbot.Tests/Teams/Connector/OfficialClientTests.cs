using System.Collections.Concurrent;
using System.Text.Json;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>The official client (npm botframework-connector) makes the same calls as ours. It pages by 100, ours by 500, and its list of
/// members at once is one that ours does not use.</summary>
public sealed class OfficialClientTests
{
    private const string Conversation = "19:x@thread.tacv2;messageid=17/å ?#%25&+", Activity = "1700:å/..", Member = "29:1/å+", Team = "19:team@thread.tacv2", Continuation = "a b+c/=&d";

    [NodeFact]
    public async Task Ours_makes_the_same_calls()
    {
        var official = await Record(url =>
        {
            NodeScript.Run("connector/calls.cjs", new { url, conversation = Conversation, activity = Activity, member = Member, team = Team, message = JsonElement.Parse(Message(url, null).Span) });
            return Task.CompletedTask;
        });
        var ours = await Record(Ours);

        string Named(Recorded call) => $"{call.Method} {call.Target.Replace("pageSize=100", "pageSize=500", StringComparison.Ordinal)}";
        Assert.Equal(official.Where(c => !c.Target.EndsWith("/members", StringComparison.Ordinal)).Select(Named).Order(), ours.Select(Named).Order());
        Assert.All(official.Where(c => c.Body.ValueKind is JsonValueKind.Object), theirs => Assert.Contains(ours, mine => Named(mine) == Named(theirs) && Says(mine.Body, theirs.Body)));
    }

    private static async Task Ours(string url)
    {
        using var client = new ConnectorClient(Messages.Settings());
        var to = Reference(url);
        await client.Send(to, null, Message(url, null), default);
        await client.Send(to, Activity, Message(url, null), default);
        await client.Update(to, Activity, Message(url, null), default);
        await client.Delete(to, Activity, default);
        await client.Begin(NewConversation.With(url, "t", to.Bot!, to.User!.Id!), default);
        await client.Member(to, Member, default);
        await foreach (var _ in client.Members(to, default)) { }
        await client.Channels(to, Team, default);
    }

    private static ConversationReference Reference(string url) => Messages.To(url, Conversation, "t");

    private static ReadOnlyMemory<byte> Message(string url, string? replyTo) => Messages.Of(Reference(url), "Kostnaden är 53,50 kr", replyTo);

    /// <summary>All that the official client says, ours says too, and of a message nothing else: else it would be no field that is known.
    /// For a new chat ours adds Teams' tenant.</summary>
    private static bool Says(JsonElement mine, JsonElement theirs) => theirs.EnumerateObject().All(p => mine.TryGetProperty(p.Name, out var own) && JsonElement.DeepEquals(own, p.Value))
        && mine.EnumerateObject().All(p => p.Name == "channelData" || theirs.TryGetProperty(p.Name, out _));

    private static async Task<IReadOnlyList<Recorded>> Record(Func<string, Task> calls)
    {
        var recorded = new ConcurrentQueue<Recorded>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.Run(async context =>
        {
            var body = context.Request.ContentLength > 0 ? await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body) : default;
            var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            recorded.Enqueue(new(context.Request.Method, Plain(target), body));
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(AnswerTo(target));
        });
        await server.StartAsync();
        await calls(server.Urls.First());
        return [.. recorded];
    }

    private static string AnswerTo(string target) => target switch
    {
        _ when target.Contains("continuationToken", StringComparison.Ordinal) => """{"members":[]}""",
        _ when target.Contains("/pagedmembers", StringComparison.Ordinal) => JsonSerializer.Serialize(new { continuationToken = Continuation, members = Array.Empty<object>() }),
        _ when target.EndsWith("/members", StringComparison.Ordinal) => "[]",
        _ when target.Contains("/teams/", StringComparison.Ordinal) => """{"conversations":[]}""",
        _ => """{"id":"1"}""",
    };

    /// <summary>JavaScript leaves ! ' ( ) * as they are, .NET escapes them; they mean the same.</summary>
    private static string Plain(string target) => string.Join('/', target.Split('/').Select(s => string.Join('&', s.Split('&').Select(p => Uri.EscapeDataString(Uri.UnescapeDataString(p))))))
        .Replace("%3FpageSize%3D", "?pageSize=", StringComparison.Ordinal);

    private sealed record Recorded(string Method, string Target, JsonElement Body);
}
