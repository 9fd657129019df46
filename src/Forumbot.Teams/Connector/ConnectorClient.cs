using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;
using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Connector;

/// <summary>How the bot reaches connectors.</summary>
/// <param name="Hosts">Whom it sends to at all.</param>
/// <param name="Credential">Gives the bot's token; null for a bot without an app id, which sends none.</param>
/// <param name="Scope">What the token is for; see <see cref="Scopes"/>.</param>
public sealed record ConnectorSettings(ServiceHosts Hosts, TokenCredential? Credential, string? Scope, TimeProvider Clock);

/// <summary>Sends to the channel's connector (Bot Framework REST, v3). One for the whole process: it pools its connections.</summary>
/// <remarks>Faults: <see cref="ArgumentException"/> for an address that is not <see cref="ServiceHosts.Allowed"/> or an id of dots:
/// nothing is sent then. All else is a <see cref="Delivery"/>.</remarks>
public sealed class ConnectorClient(ConnectorSettings settings) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Redirects are not followed: they would lead past <see cref="ServiceHosts.Allowed"/>. No proxy: it is only ever this machine.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <summary>Sends to a conversation, as an answer where it says to which activity.</summary>
    public Task<Delivery> Send(ConversationReference to, string? replyTo, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        Request(HttpMethod.Post, to.ServiceUrl, Route(to.Conversation.Id, replyTo), message, cancel);

    /// <summary>Replaces what was sent before.</summary>
    public Task<Delivery> Update(ConversationReference to, string activity, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        Request(HttpMethod.Put, to.ServiceUrl, Route(to.Conversation.Id, activity), message, cancel);

    /// <summary>Takes back what was sent before.</summary>
    public Task<Delivery> Delete(ConversationReference to, string activity, CancellationToken cancel) =>
        Request(HttpMethod.Delete, to.ServiceUrl, Route(to.Conversation.Id, activity), default, cancel);

    /// <summary>Shows in the conversation that an answer is being made. Never retried.</summary>
    public Task<Delivery> Typing(Activity answered, CancellationToken cancel)
    {
        var typing = new ArrayBufferWriter<byte>();
        OutgoingMessage.WriteTyping(typing, answered);
        return Request(HttpMethod.Post, answered.ServiceUrl, Route(answered.Conversation?.Id, null), typing.WrittenMemory, cancel);
    }

    public void Dispose() => _http.Dispose();

    private static string Route(string? conversation, string? activity)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        var route = $"/v3/conversations/{Segment(conversation)}/activities";
        return string.IsNullOrEmpty(activity) ? route : $"{route}/{Segment(activity)}";
    }

    /// <summary>Ids are the channel's and hold any character: each is one escaped segment. Dots alone cannot be escaped (RFC 3986
    /// 6.2.2.3 takes them out of the path), and no channel has such an id.</summary>
    private static string Segment(string id) => id is "." or ".." ? throw new ArgumentException("An id of dots alone cannot be sent to.", nameof(id)) : Uri.EscapeDataString(id);

    private async Task<Delivery> Request(HttpMethod method, string? serviceUrl, string route, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var service = settings.Hosts.Allowed(serviceUrl) ?? throw new ArgumentException("The service address is not one that the bot sends to.", nameof(serviceUrl));
        using var request = new HttpRequestMessage(method, new Uri(service.AbsoluteUri.TrimEnd('/') + route)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        using var response = await _http.SendAsync(request, cancel).ConfigureAwait(false);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted
            ? new Delivery.Taken(IdOf(await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false)))
            : response.StatusCode is HttpStatusCode.Forbidden ? new Delivery.Closed() : new Delivery.Refused(response.StatusCode);
    }

    /// <summary>The id of a ResourceResponse. A channel may answer with nothing, or with something else.</summary>
    private static string? IdOf(ReadOnlySpan<byte> response)
    {
        try
        {
            var reader = new Utf8JsonReader(response);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8) && reader.Read())
                    return reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The activity was taken; that its id cannot be read costs only the chance to update it.
        }

        return null;
    }
}
