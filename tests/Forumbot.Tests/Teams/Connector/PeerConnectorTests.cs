using System.Net.Http.Headers;
using System.Text;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>The peer that the bot is tried against must itself refuse what a connector refuses: else it proves nothing.</summary>
public sealed class PeerConnectorTests : IDisposable
{
    private const string Message = """{"type":"message","from":{"id":"bot"},"conversation":{"id":"c"},"text":"hej"}""";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("GET", "/v3/conversations", 405)]
    [InlineData("DELETE", "/v3/conversations/c/activities", 405)]
    [InlineData("POST", "/v3/conversations/c/activities/", 404)]
    [InlineData("POST", "/v3/conversations//activities", 404)]
    [InlineData("POST", "/v3/conversations/c/activity", 404)]
    [InlineData("POST", "/v3/conversations/19:x@thread/activities", 404)]
    [InlineData("POST", "/v2/conversations/c/activities", 404)]
    [InlineData("PUT", "/v3/conversations/c/activities/none", 404)]
    [InlineData("DELETE", "/v3/conversations/c/activities/none", 404)]
    [InlineData("GET", "/v3/conversations/c/members", 404)]
    public async Task It_knows_the_documented_routes_only(string method, string route, int status)
    {
        await using var peer = await PeerConnector.Start();

        Assert.Equal(status, await Call(peer, method, route, Message));
        Assert.Empty(peer.Taken);
    }

    [Theory]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("""{"from":{"id":"bot"},"conversation":{"id":"c"},"text":"hej"}""", 400)]
    [InlineData("""{"type":"invoke","from":{"id":"bot"},"conversation":{"id":"c"},"text":"hej"}""", 400)]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"text":"hej"}""", 400)]
    [InlineData("""{"type":"message","from":{"id":"bot"},"conversation":{"id":"other"},"text":"hej"}""", 400)]
    [InlineData("""{"type":"message","from":{"id":"bot"},"conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","from":{"id":"bot"},"conversation":{"id":"c"},"attachments":[{"contentType":"x"}]}""", 400)]
    [InlineData(Message, 201)]
    public async Task It_refuses_a_body_that_lacks_something(string body, int status)
    {
        await using var peer = await PeerConnector.Start();

        Assert.Equal(status, await Call(peer, "POST", "/v3/conversations/c/activities", body));
        Assert.Equal((status == 201 ? 1 : 0, status == 201 ? 0 : 1), (peer.Taken.Count, peer.Refused.Count));
    }

    [Fact]
    public async Task It_refuses_a_message_of_80_KB_in_UTF_16()
    {
        await using var peer = await PeerConnector.Start();
        string Of(int characters) => Message.Replace("hej", new string('å', characters - Message.Length + 3), StringComparison.Ordinal);

        Assert.Equal(413, await Call(peer, "POST", "/v3/conversations/c/activities", Of(40 * 1024)));
        Assert.Equal(201, await Call(peer, "POST", "/v3/conversations/c/activities", Of(40 * 1024 - 1)));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer bad", 401)]
    [InlineData("Basic good", 401)]
    [InlineData("Bearer good", 201)]
    public async Task It_takes_a_good_token_only(string? authorization, int status)
    {
        await using var peer = await PeerConnector.Start(new() { Token = token => token == "good" });
        if (authorization is not null) _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);

        Assert.Equal(status, await Call(peer, "POST", "/v3/conversations/c/activities", Message));
    }

    [Theory]
    [InlineData(PeerFault.Precondition, 412, false)]
    [InlineData(PeerFault.TooMany, 429, false)]
    [InlineData(PeerFault.BadGateway, 502, false)]
    [InlineData(PeerFault.GatewayTimeout, 504, false)]
    [InlineData(PeerFault.Slow, 201, true)]
    [InlineData(PeerFault.CutBefore, 0, false)]
    [InlineData(PeerFault.CutAfter, 0, true)]
    internal async Task A_fault_is_met_once_and_says_whether_the_call_was_taken(PeerFault fault, int status, bool taken)
    {
        await using var peer = await PeerConnector.Start();
        peer.Next(fault);

        Assert.Equal(status, await Call(peer, "POST", "/v3/conversations/c/activities", Message));
        Assert.Equal(201, await Call(peer, "POST", "/v3/conversations/c/activities", Message));

        Assert.Equal(taken ? [status != 0, true] : [true], peer.Taken.Select(t => t.Answered));
        Assert.Equal(new Dictionary<PeerFault, int> { [fault] = 1 }, peer.Faults);
    }

    [Fact]
    public async Task The_plan_follows_the_seed()
    {
        Task<IReadOnlyDictionary<PeerFault, int>> One(int seed) => Faults(new() { Seed = seed, FaultRate = 0.5, Kinds = [PeerFault.Precondition, PeerFault.TooMany, PeerFault.BadGateway] });

        var first = await One(1);

        Assert.Equal(first, await One(1));
        Assert.NotEqual(first, await One(2));
        Assert.InRange(first.Values.Sum(), 20, 80);
    }

    private async Task<IReadOnlyDictionary<PeerFault, int>> Faults(PeerOptions options)
    {
        await using var peer = await PeerConnector.Start(options);
        for (var call = 0; call < 100; call++) await Call(peer, "POST", "/v3/conversations/c/activities", Message);
        return peer.Faults;
    }

    /// <summary>0 where there was no answer.</summary>
    private async Task<int> Call(PeerConnector peer, string method, string route, string body)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(peer.Url + route)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        try
        {
            using var response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
