using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Forumbot.TryOut;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>What else than sending a bot asks of the connector.</summary>
public sealed class RosterTests : IAsyncLifetime, IDisposable
{
    private const string Session = "00000000000000000000000000000001";
    private const string Personal = $"a:tryout-{Session}-{Town.Budget}";
    private readonly HttpClient http = new();
    private TryOutSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TryOutSite.Start();
        (await http.PutAsync($"{site.Url}/tryout/installed?session={Session}&conversation={Personal}", null)).EnsureSuccessStatusCode().Dispose();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(Personal, 1)]
    [InlineData($"19:tryout-{Session}@thread.v2", 4)]
    [InlineData(Town.SchoolChannel, 4)]
    public async Task The_members_of_a_place_are_told(string conversation, int count)
    {
        var (status, members) = await Get($"v3/conversations/{Uri.EscapeDataString(conversation)}/members");

        Assert.Equal((HttpStatusCode.OK, count), (status, members.AsArray().Count));
        Assert.Equal(($"29:{Town.Budget}", Town.Budget, Choices.Tenant), ((string?)members[0]!["id"], (string?)members[0]!["aadObjectId"], (string?)members[0]!["tenantId"]));
    }

    [Fact]
    public async Task Members_come_in_pages_until_there_are_no_more()
    {
        var route = $"v3/conversations/{Uri.EscapeDataString(Town.SchoolChannel)}/pagedmembers?pageSize=3";
        var (_, first) = await Get(route);
        var (_, second) = await Get($"{route}&continuationToken={first["continuationToken"]}");

        Assert.Equal((3, 1), (first["members"]!.AsArray().Count, second["members"]!.AsArray().Count));
        Assert.Null(second["continuationToken"]);
    }

    [Theory]
    [InlineData($"29:{Town.Budget}")]
    [InlineData(Town.Budget)]
    public async Task A_member_is_found_by_either_id(string member)
    {
        var (status, found) = await Get($"v3/conversations/{Uri.EscapeDataString(Personal)}/members/{Uri.EscapeDataString(member)}");

        Assert.Equal((HttpStatusCode.OK, "Budgetuppföljare Utbildning"), (status, (string?)found["name"]));
    }

    [Fact]
    public async Task A_team_and_its_channels_are_told()
    {
        var team = $"v3/teams/{Uri.EscapeDataString($"19:team-{Town.SchoolChannel[3..]}")}";

        Assert.Equal("Utbildningsförvaltningen", (string?)(await Get(team)).Body["name"]);
        Assert.Equal([$"19:team-{Town.SchoolChannel[3..]}", Town.SchoolChannel], (await Get($"{team}/conversations")).Body["conversations"]!.AsArray().Select(c => (string?)c!["id"]));
    }

    [Theory]
    [InlineData("GET", $"v3/conversations/{Personal}/members/29:nobody", "MemberNotFoundInConversation")]
    [InlineData("GET", "v3/conversations/19:someone@thread.tacv2/members", "ConversationNotFound")]
    [InlineData("GET", "v3/conversations/a:tryout-00000000000000000000000000000009-x/pagedmembers", "ConversationNotFound")]
    [InlineData("GET", "v3/teams/19:team-someone@thread.tacv2/conversations", "NotFound")]
    [InlineData("GET", $"v3/conversations/{Personal}/activities", "NotFound")]
    [InlineData("PATCH", "v3/conversations", "NotFound")]
    [InlineData("POST", "v4/conversations", "NotFound")]
    [InlineData("GET", "v1/meetings/x", "NotFound")]
    public async Task What_is_not_there_is_refused_in_the_connectors_form(string method, string route, string code)
    {
        using var request = new HttpRequestMessage(new(method), $"{site.Url}/tryout/connector/{route}") { Content = method == "GET" ? null : JsonContent.Create(new { }) };
        using var response = await http.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, code), (response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]));
    }

    [Theory]
    [InlineData($$"""{ "members": [{ "id": "29:{{Town.Traffic}}" }], "tenantId": "t" }""", $"a:tryout-{Session}-{Town.Traffic}")]
    [InlineData($$"""{ "members": [{ "id": "{{Town.Traffic}}" }], "channelData": { "tenant": { "id": "t" } }, "activity": { "type": "message", "text": "hej" } }""", $"a:tryout-{Session}-{Town.Traffic}")]
    public async Task A_chat_is_begun_with_one_member_in_the_page_used_last(string body, string conversation)
    {
        var (status, created) = await Create(body);

        Assert.Equal((HttpStatusCode.Created, conversation), (status, (string?)created["id"]));
        Assert.Equal(body.Contains("activity", StringComparison.Ordinal), created["activityId"] is not null);
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel()
    {
        var (status, created) = await Create($$"""{ "isGroup": true, "channelData": { "channel": { "id": "{{Town.SchoolChannel}}" } }, "activity": { "type": "message", "text": "hej" } }""");

        Assert.Equal((HttpStatusCode.Created, $"{Town.SchoolChannel};messageid={created["activityId"]}"), (status, (string?)created["id"]));
    }

    [Theory]
    [InlineData("[]", "BadSyntax")]
    [InlineData($$"""{ "members": [{ "id": "29:{{Town.Traffic}}" }] }""", "BadArgument")]
    [InlineData("""{ "members": [{ "id": "29:nobody" }], "tenantId": "t" }""", "BadArgument")]
    [InlineData($$"""{ "members": [{ "id": "{{Town.Budget}}" }, { "id": "{{Town.Traffic}}" }], "tenantId": "t" }""", "BadArgument")]
    [InlineData("""{ "members": 1, "tenantId": "t" }""", "BadArgument")]
    [InlineData($$"""{ "channelData": { "channel": { "id": "{{Town.SchoolChannel}}" } } }""", "BadSyntax")]
    [InlineData($$"""{ "channelData": { "channel": { "id": "{{Town.SchoolChannel}}" } }, "activity": { "text": "no type" } }""", "BadSyntax")]
    [InlineData("""{ "channelData": { "channel": { "id": "19:someone@thread.tacv2" } }, "activity": { "type": "message" } }""", "ConversationNotFound")]
    public async Task What_Teams_would_not_begin_is_not_begun(string body, string code)
    {
        var (status, refused) = await Create(body);

        Assert.Equal(code, (string?)refused["error"]!["code"]);
        Assert.Equal(code == "ConversationNotFound" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, status);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Get(string route)
    {
        using var response = await http.GetAsync($"{site.Url}/tryout/connector/{route}");
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Create(string body)
    {
        using var response = await http.PostAsync($"{site.Url}/tryout/connector/v3/conversations", new StringContent(body, null, "application/json"));
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
