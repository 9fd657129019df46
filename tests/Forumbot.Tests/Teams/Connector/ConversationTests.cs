using System.Net;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>Beginning conversations, and asking who and what is in them.</summary>
public sealed class ConversationTests : IAsyncLifetime, IDisposable
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot" };

    private readonly ConnectorClient _client = new(Messages.Settings());
    private PeerConnector _peer = null!;

    public async Task InitializeAsync() => _peer = await PeerConnector.Start();

    public Task DisposeAsync() => _peer.DisposeAsync().AsTask();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_chat_with_a_person_is_the_same_each_time()
    {
        var first = await _client.Begin(NewConversation.With(_peer.Url, "t", Bot, "29:å"), default);
        var second = await _client.Begin(NewConversation.With(_peer.Url, "t", Bot, "29:å"), default);

        Assert.Equal(new BegunConversation("a:29:å", null), first.Value);
        Assert.Equal(first, second);
        Assert.Empty(_peer.Refused);
    }

    [Fact]
    public async Task A_thread_in_a_channel_begins_with_a_message()
    {
        var first = Messages.Of(Messages.To(_peer.Url, "19:x@thread.tacv2"), "Månadens kostnader");

        var begun = await _client.Begin(NewConversation.In(_peer.Url, "t", Bot, "19:x@thread.tacv2", first), default);

        var taken = Assert.Single(_peer.Taken);
        Assert.Equal((begun.Value!.Id, begun.Value.ActivityId, "Månadens kostnader"), (taken.Conversation, taken.Id, taken.Text));
        Assert.StartsWith("19:x@thread.tacv2;messageid=", begun.Value.Id, StringComparison.Ordinal);
        Assert.Empty(_peer.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":7}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_conversation_that_was_begun_without_saying_which_is_in_doubt(string answer)
    {
        using var stub = new RawConnector(RawConnector.Body(201, answer));

        Assert.Equal(new(new Delivery.InDoubt(), null), await _client.Begin(NewConversation.With(stub.Url, "t", Bot, "29:1"), default));
    }

    [Fact]
    public async Task A_member_is_found_by_either_id()
    {
        _peer.SetMembers("c", [new("29:1/å", "aad-1", "Budgetuppföljare")]);

        var (delivery, member) = await _client.Member(Messages.To(_peer.Url), "29:1/å", default);

        Assert.Equal((new Delivery.Taken(null), "aad-1", "Budgetuppföljare"), (delivery, member!.AadObjectId, member.Name));
        Assert.Equal("29:1/å", (await _client.Member(Messages.To(_peer.Url), "aad-1", default)).Value!.Id);
        Assert.Equal(new(new Delivery.Refused(HttpStatusCode.NotFound), null), await _client.Member(Messages.To(_peer.Url), "29:2", default));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(500, 1)]
    [InlineData(1201, 3)]
    public async Task Members_come_in_pages(int members, int pages)
    {
        _peer.SetMembers("c", [.. Enumerable.Range(0, members).Select(n => new PeerMember($"29:{n}", $"{n}", "n"))]);

        var got = await All(_peer.Url);

        Assert.Equal(pages, got.Count);
        Assert.Equal(Enumerable.Range(0, members).Select(n => $"29:{n}"), got.SelectMany(p => p.Value!).Select(m => m.Id));
    }

    [Fact]
    public async Task Pages_end_at_one_that_was_not_given()
    {
        using var stub = new RawConnector(RawConnector.Body(200, """{"continuationToken":"x","members":[{"id":"29:1"},null,{},{"id":""}]}"""), RawConnector.Status(403));

        var pages = await All(stub.Url);

        Assert.Equal([new Delivery.Taken(null), new Delivery.Closed()], pages.Select(p => p.Delivery));
        Assert.Equal("29:1", Assert.Single(pages[0].Value!).Id);
        Assert.Null(pages[1].Value);
    }

    [Fact]
    public async Task Pages_that_lead_to_themselves_or_never_end_are_left()
    {
        using var same = new RawConnector(RawConnector.Body(200, """{"continuationToken":"x","members":[]}"""));
        Assert.Equal(2, (await All(same.Url)).Count);

        using var endless = new RawConnector([.. Enumerable.Range(0, 500).Select(n => RawConnector.Body(200, $$"""{"continuationToken":"{{n}}","members":[]}"""))]);
        Assert.Equal(200, (await All(endless.Url)).Count);
    }

    [Fact]
    public async Task The_channels_of_a_team_are_told()
    {
        _peer.SetChannels("19:team", [("19:team", null), ("19:x", "Ekonomi")]);

        var (_, channels) = await _client.Channels(Messages.To(_peer.Url), "19:team", default);

        Assert.Equal([("19:team", null), ("19:x", "Ekonomi")], channels!.Select(c => (c.Id, c.Name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"members":7}""")]
    [InlineData("""{"conversations":{}}""")]
    public async Task An_answer_that_cannot_be_read_is_asked_for_later(string answer)
    {
        using var stub = new RawConnector(RawConnector.Body(200, answer));
        var later = new Delivery.Later(HttpStatusCode.OK, null);

        Assert.Equal(later, (await _client.Member(Messages.To(stub.Url), "29:1", default)).Delivery);
        Assert.Equal(later, (await _client.Channels(Messages.To(stub.Url), "19:team", default)).Delivery);
        Assert.Equal(later, Assert.Single(await All(stub.Url)).Delivery);
    }

    private async Task<List<Fetched<IReadOnlyList<ChannelAccount>>>> All(string url)
    {
        var pages = new List<Fetched<IReadOnlyList<ChannelAccount>>>();
        await foreach (var page in _client.Members(Messages.To(url), default)) pages.Add(page);
        return pages;
    }
}
