using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector.Calls;

namespace Forumbot.Teams.Connector;

/// <summary>Sends to the channel's connector (Bot Framework REST, v3). One for the whole process: it pools its connections, keeps the
/// bot's token and counts what it sends against the limits.</summary>
/// <remarks>
/// <para>Faults: <see cref="ArgumentException"/> for an address that is not <see cref="ServiceHosts.Allowed"/> or an id that cannot be one:
/// nothing is sent then. <see cref="OperationCanceledException"/> for a call that was given up while it surely had no effect, or can be
/// repeated; one that may have had is a <see cref="Delivery.InDoubt"/>. All else is a <see cref="Delivery"/>.</para>
/// <para>When a call has returned, nobody reads the bytes that it was given.</para>
/// </remarks>
public sealed class ConnectorClient : IDisposable
{
    private const int PageSize = 500, MostPages = 200, MostPageBytes = 2 * 1024 * 1024;

    private readonly ConnectorSettings _settings;
    private readonly HttpMessageInvoker _http;
    private readonly Calling _calling;

    public ConnectorClient(ConnectorSettings settings)
        : this(settings, Connections.Of(settings.Hosts))
    {
    }

    internal ConnectorClient(ConnectorSettings settings, HttpMessageHandler connections)
    {
        _settings = settings;
        _http = new(connections);
        _calling = new(settings, _http);
    }

    /// <summary>Sends to a conversation, as an answer where it says to which activity.</summary>
    public async Task<Delivery> Send(ConversationReference to, string? replyTo, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        WithId(await Make(To(to, HttpMethod.Post, "send", ConnectorRoutes.Activities(to.Conversation.Id, replyTo), message), cancel).ConfigureAwait(false));

    /// <summary>Replaces what was sent before.</summary>
    public async Task<Delivery> Update(ConversationReference to, string activity, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        WithId(await Make(To(to, HttpMethod.Put, "update", ConnectorRoutes.Activities(to.Conversation.Id, Known(activity)), message), cancel).ConfigureAwait(false));

    /// <summary>Takes back what was sent before. What is not there any more counts as taken back.</summary>
    public async Task<Delivery> Delete(ConversationReference to, string activity, CancellationToken cancel) =>
        (await Make(To(to, HttpMethod.Delete, "delete", ConnectorRoutes.Activities(to.Conversation.Id, Known(activity))), cancel).ConfigureAwait(false)).Delivery;

    /// <summary>Shows in the conversation that an answer is being made. Never retried, and not sent at all where half of a limit is used:
    /// messages go first. Nobody needs to care what came of it.</summary>
    public async Task<Delivery> Typing(Activity answered, CancellationToken cancel)
    {
        var typing = new ArrayBufferWriter<byte>();
        OutgoingMessage.WriteTyping(typing, answered);
        var to = ConversationReference.Of(answered);
        var call = To(to, HttpMethod.Post, "typing", ConnectorRoutes.Activities(to.Conversation?.Id, null), typing.WrittenMemory);
        return (await Watch(call, _calling.MakeIfRoom, cancel).ConfigureAwait(false)).Delivery;
    }

    /// <summary>Begins a chat with a person, or a thread in a channel.</summary>
    /// <returns>Where it was begun but the answer does not say which it is: in doubt.</returns>
    public async Task<Fetched<BegunConversation>> Begin(NewConversation conversation, CancellationToken cancel)
    {
        var body = new ArrayBufferWriter<byte>();
        conversation.Write(body);
        var limited = conversation.Channel is { } channel ? ConversationAccount.ChannelOf(channel) : null;
        var call = new Call(HttpMethod.Post, "begin", At(conversation.ServiceUrl, ConnectorRoutes.Conversations), body.WrittenMemory, limited, conversation.TenantId);
        return Read(await Make(call, cancel).ConfigureAwait(false), ConnectorAnswers.Begun, new Delivery.InDoubt());
    }

    /// <summary>A member of a conversation.</summary>
    /// <param name="member">Their id in the channel, or their Entra object id.</param>
    public async Task<Fetched<ChannelAccount>> Member(ConversationReference of, string member, CancellationToken cancel) =>
        Read(await Make(Reading(of, "member", ConnectorRoutes.Member(of.Conversation.Id, member)), cancel).ConfigureAwait(false), ConnectorAnswers.Member, Unreadable);

    /// <summary>The members of a conversation, as pages. After a page that was not given there is none; at most 100,000 members.</summary>
    public async IAsyncEnumerable<Fetched<IReadOnlyList<ChannelAccount>>> Members(ConversationReference of, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? from = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var call = Reading(of, "members", ConnectorRoutes.PagedMembers(of.Conversation.Id, PageSize, from));
            var (delivery, page) = Read(await Make(call, cancel).ConfigureAwait(false), ConnectorAnswers.Members, Unreadable);
            yield return new(delivery, page?.Members);
            if (string.IsNullOrEmpty(page?.ContinuationToken) || page.ContinuationToken == from) yield break;
            from = page.ContinuationToken;
        }
    }

    /// <summary>The channels of a team. The first, General, has the team's id and no name.</summary>
    /// <param name="of">Any conversation of the team.</param>
    public async Task<Fetched<IReadOnlyList<TeamsPlace>>> Channels(ConversationReference of, string team, CancellationToken cancel) =>
        Read(await Make(Reading(of, "channels", ConnectorRoutes.Channels(team)), cancel).ConfigureAwait(false), ConnectorAnswers.Channels, Unreadable);

    public void Dispose() => _http.Dispose();

    private static Delivery.Later Unreadable => new(HttpStatusCode.OK, null);

    private static string Known(string activity)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity);
        return activity;
    }

    private static Delivery WithId(Answer answer) => answer.Delivery is Delivery.Taken && ConnectorAnswers.Id(answer.Body.Span) is { } id ? new Delivery.Taken(id) : answer.Delivery;

    private delegate T? Reader<T>(ReadOnlySpan<byte> answer);

    private static Fetched<T> Read<T>(Answer answer, Reader<T> read, Delivery unreadable)
        where T : class =>
        answer.Delivery is not Delivery.Taken ? new(answer.Delivery, null) : read(answer.Body.Span) is { } value ? new(answer.Delivery, value) : new(unreadable, null);

    private Call To(ConversationReference to, HttpMethod method, string act, string route, ReadOnlyMemory<byte> body = default) =>
        new(method, act, At(to.ServiceUrl, route), body, ConversationAccount.ChannelOf(to.Conversation.Id!), to.Conversation.TenantId ?? "");

    /// <summary>Reading counts for the tenant alone; what Teams limits there it answers itself.</summary>
    private Call Reading(ConversationReference of, string act, string route) =>
        new(HttpMethod.Get, act, At(of.ServiceUrl, route), default, null, of.Conversation.TenantId ?? "") { MostAnswered = MostPageBytes };

    private Uri At(string? serviceUrl, string route) =>
        new((_settings.Hosts.Allowed(serviceUrl) ?? throw new ArgumentException("The service address is not one that the bot sends to.", nameof(serviceUrl))).AbsoluteUri.TrimEnd('/') + route);

    private Task<Answer> Make(Call call, CancellationToken cancel) => Watch(call, _calling.Make, cancel);

    private async Task<Answer> Watch(Call call, Func<Call, CancellationToken, Task<Answer>> make, CancellationToken cancel)
    {
        using var span = ConnectorSignals.Begin(call);
        var begun = _settings.Clock.GetTimestamp();
        var answer = await make(call, cancel).ConfigureAwait(false);
        ConnectorSignals.End(span, call, answer.Delivery, _settings.Clock.GetElapsedTime(begun));
        return answer;
    }
}
