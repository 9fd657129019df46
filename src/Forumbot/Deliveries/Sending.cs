using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>Sends one message of the outbox, written as answers are, and says what came of it.</summary>
internal sealed partial class Sending(ConnectorClient connector, Messages messages, ILogger<Sending> log)
{
    /// <param name="atMost">How long to wait for the channel.</param>
    public async Task<SendOutcome> Send(ToSend message, TimeSpan atMost)
    {
        using var late = new CancellationTokenSource(atMost);
        try
        {
            return OutcomeOf(await Call(message, late.Token));
        }
        catch (OperationCanceledException)
        {
            // The connector client says so only where it surely had no effect, or can be repeated.
            return new SendOutcome.Later("not reached in time", null);
        }
        catch (ArgumentException notSent)
        {
            LogNotSendable(log, message.Id, notSent);
            return new SendOutcome.Refused("the address is not one that the bot sends to");
        }
        catch (Exception fault)
        {
            LogNoAnswer(log, message.Id, fault);
            return new SendOutcome.InDoubt("no answer");
        }
    }

    /// <summary>A card that is no more, or was not ours, cannot be replaced: what it was to show is said as a message.</summary>
    private async Task<Delivery> Update(ToSend message, ConversationReference to, CancellationToken cancel)
    {
        var delivery = await Post(message, to, null, body => connector.Update(to, message.Activity!, body, cancel));
        return delivery is Delivery.Refused ? await Post(message, to, null, body => connector.Send(to, null, body, cancel)) : delivery;
    }

    private Task<Delivery> Call(ToSend message, CancellationToken cancel)
    {
        var to = ReferenceOf(message.Where);
        return message.Kind switch
        {
            OutgoingKind.Update => Update(message, to, cancel),
            OutgoingKind.Delete => connector.Delete(to, message.Activity!, cancel),
            _ => Post(message, to, message.Activity, body => connector.Send(to, message.Activity, body, cancel)),
        };
    }

    private async Task<Delivery> Post(ToSend message, ConversationReference to, string? replyTo, Func<ReadOnlyMemory<byte>, Task<Delivery>> call)
    {
        var buffer = messages.Rent();
        var delivery = await call(messages.Write(message.Reply, message.Language, to, replyTo, buffer));
        messages.Return(buffer);
        return delivery;
    }

    private static ConversationReference ReferenceOf(ConversationAddress where) => new(
        where.ServiceUrl,
        where.ChannelId,
        new() { Id = where.Id, ConversationType = where.Kind, TenantId = where.TenantId, IsGroup = where.Kind is "personal" ? null : true },
        where.Bot is null ? null : new() { Id = where.Bot },
        where.User is null ? null : new() { Id = where.User, AadObjectId = where.Person });

    private static SendOutcome OutcomeOf(Delivery delivery) => delivery switch
    {
        Delivery.Taken taken => new SendOutcome.Taken(taken.Id),
        Delivery.Refused refused => new SendOutcome.Refused($"refused ({(int)refused.Status})"),
        Delivery.Later { Status: null, RetryAfter: { } limited } => new SendOutcome.NotYet(limited),
        Delivery.Later later => new SendOutcome.Later(later.Status is { } status ? $"busy ({(int)status})" : "not reached", later.RetryAfter),
        Delivery.Closed => new SendOutcome.Closed(),
        Delivery.InDoubt => new SendOutcome.InDoubt("no answer"),
        _ => throw new InvalidOperationException(delivery.GetType().Name),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {Id} cannot be sent.")]
    private static partial void LogNotSendable(ILogger log, string id, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {Id} got no answer.")]
    private static partial void LogNoAnswer(ILogger log, string id, Exception fault);
}
