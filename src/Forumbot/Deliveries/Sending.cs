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
            return OutcomeOf(await Call(message, late.Token), message.Kind);
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

    private Task<Delivery> Call(ToSend message, CancellationToken cancel)
    {
        var to = ReferenceOf(message.Where);
        return message.Kind switch
        {
            OutgoingKind.Update => Post(message, to, null, body => connector.Update(to, message.Activity!, body, cancel)),
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

    /// <summary>What is not there any more is as good as taken back.</summary>
    private static SendOutcome OutcomeOf(Delivery delivery, OutgoingKind kind) => delivery switch
    {
        Delivery.Taken taken => new SendOutcome.Taken(taken.Id),
        Delivery.Refused { Status: System.Net.HttpStatusCode.NotFound } when kind is OutgoingKind.Delete => new SendOutcome.Taken(null),
        Delivery.Refused refused => new SendOutcome.Refused($"refused ({(int)refused.Status})"),
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
