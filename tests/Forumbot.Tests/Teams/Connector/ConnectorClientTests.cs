using System.Net;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Teams.Connector;

public sealed class ConnectorClientTests
{
    private static readonly ReadOnlyMemory<byte> Body = """{"type":"message"}"""u8.ToArray();

    [Theory]
    [InlineData("a:1/2?3#4 5%6;7=8&9+å😀", "x/../y", "/v3/conversations/a%3A1%2F2%3F3%234%205%256%3B7%3D8%269%2B%C3%A5%F0%9F%98%80/activities/x%2F..%2Fy")]
    [InlineData("19:meeting_x@thread.v2;messageid=1", null, "/v3/conversations/19%3Ameeting_x%40thread.v2%3Bmessageid%3D1/activities")]
    [InlineData("...", "..%2f", "/v3/conversations/.../activities/..%252f")]
    public async Task Ids_are_one_escaped_segment_each(string conversation, string? activity, string target)
    {
        await using var stub = await ConnectorStub.Start();
        using var client = Client();

        await client.Send(ConversationReference.Of(Asked(stub, conversation, activity)), activity, Body, default);

        Assert.Equal(target, Assert.Single(stub.Sent).Target);
    }

    [Theory]
    [InlineData("", "/v3/conversations/c/activities/a")]
    [InlineData("/", "/v3/conversations/c/activities/a")]
    [InlineData("/emea/", "/emea/v3/conversations/c/activities/a")]
    [InlineData("/tryout/connector", "/tryout/connector/v3/conversations/c/activities/a")]
    public async Task The_route_comes_after_the_services_own_path(string path, string target)
    {
        await using var stub = await ConnectorStub.Start();
        using var client = Client();

        await client.Update(To(stub.Url + path), "a", Body, default);

        Assert.Equal(("PUT", target), (stub.Sent[0].Method, stub.Sent[0].Target));
    }

    [Theory]
    [InlineData(200, """{"id":"1:å"}""", "1:å")]
    [InlineData(201, """{"other":{"id":"no"},"id":"yes"}""", "yes")]
    [InlineData(202, "", null)]
    [InlineData(200, "taken", null)]
    [InlineData(200, """{"id":7}""", null)]
    [InlineData(200, "[]", null)]
    public async Task A_sent_activity_has_the_id_that_the_channel_gave_it(int status, string answer, string? id)
    {
        await using var stub = await ConnectorStub.Start();
        using var client = Client();
        (stub.Status, stub.Answer) = (status, answer);

        Assert.Equal(new Delivery.Taken(id), await client.Send(To(stub.Url), null, Body, default));
    }

    [Fact]
    public async Task Typing_goes_to_the_conversation()
    {
        await using var stub = await ConnectorStub.Start();
        using var client = Client();

        await client.Typing(Asked(stub, "c", "a"), default);

        var sent = Assert.Single(stub.Sent);
        Assert.Equal(("/v3/conversations/c/activities", "typing"), (sent.Target, sent.Body.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("..", "a")]
    [InlineData("c", "..")]
    [InlineData(".", null)]
    [InlineData("", "a")]
    public async Task An_id_that_would_lead_elsewhere_is_never_sent_to(string conversation, string? activity)
    {
        await using var stub = await ConnectorStub.Start();
        using var client = Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Send(ConversationReference.Of(Asked(stub, conversation, activity)), activity, Body, default));
        Assert.Empty(stub.Sent);
    }

    [Fact]
    public async Task An_address_elsewhere_is_never_called()
    {
        using var client = Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Send(To("http://192.0.2.1/"), null, Body, default));
    }

    [Fact]
    public async Task Fifty_messages_at_once_are_all_taken_once()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();

        var sent = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => client.Send(Messages.To(peer.Url, $"c{n % 5}"), null, Messages.Of(Messages.To(peer.Url, $"c{n % 5}"), $"{n}"), default)));

        Assert.Equal(sent.Cast<Delivery.Taken>().Select(t => t.Id!).Order(), peer.Taken.Select(t => t.Id).Order());
        Assert.Equal(Enumerable.Range(0, 50).Select(n => $"{n}").Order(), peer.Taken.Select(t => t.Text!).Order());
    }

    [Fact]
    public async Task What_is_sent_is_what_a_strict_connector_takes()
    {
        await using var peer = await PeerConnector.Start(new() { Path = "/emea" });
        using var client = Client();
        var to = Messages.To(peer.Url + "/", "19:x@thread.tacv2;messageid=1");

        var sent = (Delivery.Taken)await client.Send(to, "1700:å", Messages.Of(to, replyTo: "1700:å"), default);
        await client.Update(to, sent.Id!, Messages.Of(to, "nytt"), default);
        await client.Delete(to, sent.Id!, default);

        Assert.Empty(peer.Refused);
        Assert.Equal([("POST", "hej"), ("PUT", "nytt"), ("DELETE", null)], peer.Taken.Select(t => (t.Method, t.Text)));
        Assert.All(peer.Taken, t => Assert.Equal((to.Conversation.Id, sent.Id), (t.Conversation, t.Id)));
        Assert.Equal("1700:å", peer.Taken[0].ReplyTo);
    }

    [Fact]
    public async Task What_is_not_there_any_more_counts_as_taken_back()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();

        Assert.Equal(new Delivery.Taken(null), await client.Delete(Messages.To(peer.Url), "none", default));
        Assert.Equal(new Delivery.Refused(HttpStatusCode.NotFound), await client.Update(peer.Url, "none"));
    }

    private static ConnectorClient Client() => new(Messages.Settings());

    private static ConversationReference To(string serviceUrl) => new(serviceUrl, "msteams", new() { Id = "c" }, null, null);

    private static Activity Asked(ConnectorStub stub, string conversation, string? id) =>
        new() { Type = "message", Id = id, ServiceUrl = stub.Url, Conversation = new() { Id = conversation }, From = new() { Id = "u" } };
}
