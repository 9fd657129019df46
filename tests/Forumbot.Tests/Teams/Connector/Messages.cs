using System.Buffers;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>What the tests of the connector send, to whom and how.</summary>
internal static class Messages
{
    public static ConversationReference To(string serviceUrl, string conversation = "c", string? tenant = null) =>
        new(serviceUrl, "msteams", new() { Id = conversation, TenantId = tenant }, new() { Id = "28:bot" }, new() { Id = "29:user" });

    public static ReadOnlyMemory<byte> Of(ConversationReference to, string text = "hej", string? replyTo = null)
    {
        var written = new ArrayBufferWriter<byte>();
        new OutgoingMessage(text, "sv-SE").Write(written, to, replyTo);
        return written.WrittenMemory;
    }

    public static ConnectorSettings Settings(TimeProvider? clock = null) => new(ServiceHosts.Loopback, Credential: null, Scope: null, clock ?? TimeProvider.System) { Limits = null };

    public static Task<Delivery> Send(this ConnectorClient client, string serviceUrl, CancellationToken cancel = default) => client.Send(To(serviceUrl), null, Of(To(serviceUrl)), cancel);

    public static Task<Delivery> Update(this ConnectorClient client, string serviceUrl, string activity) => client.Update(To(serviceUrl), activity, Of(To(serviceUrl), "nytt"), default);
}
