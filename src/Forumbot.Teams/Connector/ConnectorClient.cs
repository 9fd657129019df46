using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Connector;

/// <summary>Sends to the channel's connector (Bot Framework REST, v3). One for the whole process: it pools its connections.
/// Each call gives the id that the channel gave the activity, where it gives one.</summary>
/// <remarks>Faults: <see cref="ArgumentException"/> for an address that is not <see cref="ServiceUrl.Allowed"/> or an id of dots
/// (nothing is sent then), <see cref="ConnectorException"/> when the channel refuses, <see cref="HttpRequestException"/> and
/// <see cref="TaskCanceledException"/> when it cannot be reached.</remarks>
public sealed class ConnectorClient : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Redirects are not followed: they would lead past <see cref="ServiceUrl.Allowed"/>. No proxy: it is only ever this machine.</summary>
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

    /// <summary>Answers an activity; in its conversation where it has no id to answer.</summary>
    public Task<string?> Reply(Activity answered, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        Request(HttpMethod.Post, answered.ServiceUrl, Route(answered.Conversation?.Id, answered.Id), message, cancel);

    /// <summary>Sends to a conversation, in answer to nothing.</summary>
    public Task<string?> Send(string serviceUrl, string conversation, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        Request(HttpMethod.Post, serviceUrl, Route(conversation, null), message, cancel);

    /// <summary>Replaces what was sent before.</summary>
    public Task<string?> Update(string serviceUrl, string conversation, string activity, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        Request(HttpMethod.Put, serviceUrl, Route(conversation, activity), message, cancel);

    /// <summary>Shows in the conversation that an answer is being made.</summary>
    public Task<string?> Typing(Activity answered, CancellationToken cancel)
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

    private async Task<string?> Request(HttpMethod method, string? serviceUrl, string route, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var service = ServiceUrl.Allowed(serviceUrl) ?? throw new ArgumentException("The service address is not one that the bot sends to.", nameof(serviceUrl));
        using var request = new HttpRequestMessage(method, new Uri(service.AbsoluteUri.TrimEnd('/') + route)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        using var response = await _http.SendAsync(request, cancel).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted)) throw new ConnectorException(response.StatusCode);
        return IdOf(await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
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

/// <summary>The channel did not take what was sent.</summary>
public sealed class ConnectorException(HttpStatusCode status) : Exception($"The channel answered {(int)status}.")
{
    public HttpStatusCode Status { get; } = status;
}
