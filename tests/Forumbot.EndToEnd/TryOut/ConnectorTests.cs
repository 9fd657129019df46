using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Forumbot.TryOut;

namespace Forumbot.EndToEnd.TryOut;

public sealed class ConnectorTests : IAsyncLifetime, IDisposable
{
    private const string First = "00000000000000000000000000000001";
    private const string Second = "00000000000000000000000000000002";
    private readonly CancellationTokenSource patience = new(Machine.Patience);
    private readonly HttpClient http = new();
    private TryOutSite site = null!;

    public async Task InitializeAsync() => site = await TryOutSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        patience.Dispose();
    }

    [Fact]
    public async Task A_reply_reaches_the_page_that_holds_the_conversation()
    {
        await Listen(First, 0);
        var heard = Listen(First, 1);
        var id = await Reply($"a:tryout-{First}-anna", "Hej");

        var post = Assert.Single(await heard);
        Assert.Equal("message", post.EventType);
        Assert.Equal(("Hej", id, $"a:tryout-{First}-anna"), (Text(post), (string?)Body(post)["activity"]!["id"], (string?)Body(post)["conversation"]));
    }

    [Fact]
    public async Task Two_pages_in_the_same_channel_do_not_hear_each_other()
    {
        await Listen(First, 0);
        await Listen(Second, 0);
        var (first, second) = (Listen(First, 1), Listen(Second, 1));
        await Reply($"{Town.SchoolChannel};messageid={First}", "till den första");
        await Reply($"{Town.SchoolChannel};messageid={Second}", "till den andra");

        Assert.Equal(["till den första"], (await first).Select(Text));
        Assert.Equal(["till den andra"], (await second).Select(Text));
    }

    [Fact]
    public async Task A_page_whose_connection_broke_gets_what_it_missed_and_only_that()
    {
        await Listen(First, 0);
        await Reply($"a:tryout-{First}-anna", "ett");
        var before = Assert.Single(await Listen(First, 1));
        await Reply($"a:tryout-{First}-anna", "två");
        await Reply($"a:tryout-{First}-anna", "tre");

        Assert.Equal(["två", "tre"], (await Listen(First, 2, before.EventId)).Select(Text));
    }

    [Fact]
    public async Task An_id_from_before_a_restart_counts_for_nothing()
    {
        await Listen(First, 0);
        await Reply($"a:tryout-{First}-anna", "ny");

        Assert.Equal(["ny"], (await Listen(First, 1, "anotherlife-7")).Select(Text));
    }

    [Fact]
    public async Task An_update_and_a_removal_tell_which_activity_they_are_about()
    {
        await Listen(First, 0);
        var activities = $"{site.Url}/tryout/connector/v3/conversations/a%3Atryout-{First}-anna/activities/abc";
        (await http.PutAsJsonAsync(activities, new { type = "message", text = "nytt" })).EnsureSuccessStatusCode().Dispose();
        (await http.DeleteAsync(activities)).EnsureSuccessStatusCode().Dispose();

        var posts = await Listen(First, 2);
        Assert.Equal(["update", "delete"], posts.Select(p => p.EventType));
        Assert.All(posts, post => Assert.Equal("abc", (string?)Body(post)["activity"]!["id"]));
    }

    [Theory]
    [InlineData("a:tryout-00000000000000000000000000000009-anna", """{"type":"message"}""", HttpStatusCode.NotFound, "ConversationNotFound")]
    [InlineData("19:someone@thread.tacv2", """{"type":"message"}""", HttpStatusCode.NotFound, "ConversationNotFound")]
    [InlineData($"a:tryout-{First}-anna", """{"text":"no type"}""", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData($"a:tryout-{First}-anna", """[1]""", HttpStatusCode.BadRequest, "BadSyntax")]
    public async Task What_cannot_be_delivered_is_refused_as_the_connector_refuses(string conversation, string body, HttpStatusCode status, string code)
    {
        await Listen(First, 0);
        using var response = await Post(conversation, body);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]);
    }

    [Fact]
    public async Task A_message_that_Teams_would_find_too_big_is_refused_here_too()
    {
        await Listen(First, 0);
        var conversation = $"a:tryout-{First}-anna";
        using var fits = await Post(conversation, Message(new('å', 40_000)));
        using var tooBig = await Post(conversation, Message(new('å', Connector.MostCharacters)));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.RequestEntityTooLarge), (fits.StatusCode, tooBig.StatusCode));
    }

    private static string Message(string text) => new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString();

    private async Task<string> Reply(string conversation, string text)
    {
        using var response = await Post(conversation, Message(text));
        return (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private Task<HttpResponseMessage> Post(string conversation, string body) => http.PostAsync(
        $"{site.Url}/tryout/connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities", new StringContent(body, null, "application/json"));

    /// <summary>Opens a page's stream and gives its first posts.</summary>
    private async Task<List<SseItem<string>>> Listen(string session, int count, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{site.Url}/tryout/events?session={session}");
        if (after is not null) request.Headers.Add("Last-Event-ID", after);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var posts = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync(patience.Token))
        {
            if (item.EventType is not ("hello" or "quiet")) posts.Add(item);
            if (posts.Count == count) break;
        }

        return posts;
    }

    private static JsonNode Body(SseItem<string> post) => JsonNode.Parse(post.Data)!;

    private static string? Text(SseItem<string> post) => (string?)Body(post)["activity"]!["text"];
}
