using System.Net;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector.Calls;

/// <summary>What each answer of a connector means, where there is no time for a retry.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task It_was_taken(int status) => Assert.Equal(new Delivery.Taken(null), await Sent(RawConnector.Status(status)));

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(507)]
    public async Task Later_it_may_be_taken(int status) => Assert.Equal(new Delivery.Later((HttpStatusCode)status, null), await Sent(RawConnector.Status(status)));

    [Theory]
    [InlineData(300)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(418)]
    public async Task It_is_refused_for_good(int status) => Assert.Equal(new Delivery.Refused((HttpStatusCode)status), await Sent(RawConnector.Status(status)));

    [Fact]
    public async Task The_conversation_is_closed() => Assert.Equal(new Delivery.Closed(), await Sent(RawConnector.Status(403)));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("17", 17)]
    [InlineData("Sat, 21 Nov 2026 09:00:42 GMT", 42)]
    [InlineData("Sat, 21 Nov 2026 08:00:00 GMT", 0)]
    [InlineData("99999999", 3600)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 3600)]
    public async Task The_service_says_how_long_to_wait_in_seconds_or_by_a_date(string header, int seconds) =>
        Assert.Equal(new Delivery.Later(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(seconds)), await Sent(RawConnector.Status(503, header)));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("Sat, 99 Nov 2026")]
    public async Task A_wait_that_cannot_be_read_is_none(string header) =>
        Assert.Equal(new Delivery.Later(HttpStatusCode.ServiceUnavailable, null), await Sent(RawConnector.Status(503, header)));

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await PeerConnector.Start();

        Assert.Equal(new Delivery.Refused(HttpStatusCode.TemporaryRedirect), await Sent($"HTTP/1.1 307 There\r\nLocation: {elsewhere.Url}/v3/conversations/c/activities\r\nContent-Length: 0\r\n\r\n"));
        Assert.Equal(0, elsewhere.Calls);
    }

    public static TheoryData<string> OddAnswers =>
    [
        RawConnector.Body(201, "{"),
        RawConnector.Body(201, "\0\u0001\u0002"),
        RawConnector.Body(201, """{"id":null}"""),
        RawConnector.Body(201, $$"""{"id":"{{new string('x', 100_000)}}"}"""),
        RawConnector.Body(201, new string('[', 60_000)),
        "HTTP/1.1 201 Taken\r\nContent-Length: 9999999999\r\n\r\n{\"id\":",
        "HTTP/1.1 201 Taken\r\nContent-Length: 40\r\n\r\n{\"id\":\"cut",
        "HTTP/1.1 201 Taken\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\nzz\r\n",
        "HTTP/1.1 201 Taken\r\nTransfer-Encoding: chunked\r\n\r\n" + string.Concat(Enumerable.Repeat("400\r\n" + new string('x', 1024) + "\r\n", 200)),
    ];

    [Theory]
    [MemberData(nameof(OddAnswers))]
    public async Task What_was_taken_is_taken_however_odd_the_answer(string answer) => Assert.Equal(new Delivery.Taken(null), await Sent(answer));

    [Theory]
    [InlineData("hej\r\n\r\n")]
    [InlineData("HTTP/1.1 2O1 Taken\r\n\r\n")]
    [InlineData("HTTP/1.1 20")]
    [InlineData("")]
    public async Task An_answer_that_is_none_leaves_it_in_doubt(string answer) => Assert.Equal(new Delivery.InDoubt(), await Sent(answer));

    [Fact]
    public async Task A_head_without_end_leaves_it_in_doubt() =>
        Assert.Equal(new Delivery.InDoubt(), await Sent("HTTP/1.1 201 Taken\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"X-{n}: {n}\r\n"))));

    private static async Task<Delivery> Sent(string answer)
    {
        using var stub = new RawConnector(answer);
        using var client = new ConnectorClient(Messages.Settings(new HandClock()) with { Patience = TimeSpan.Zero });
        var delivery = await client.Send(stub.Url);
        Assert.Equal(1, stub.Calls);
        return delivery;
    }
}
