using Forumbot.Features.Data;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>Says an answer where its question came from: directly, and through the outbox what the connector did not take. A direct
/// answer does not wait for messages of its conversation that wait in the outbox: it belongs to its question, not to them.</summary>
internal sealed partial class Replies(ConnectorClient connector, Messages messages, Slices slices, SeenConversations seen, ILogger<Replies> log)
{
    /// <returns>Whether it was taken, or is kept to be sent.</returns>
    public async ValueTask<bool> Say(Turn turn, Answer answer, CancellationToken cancel)
    {
        if (!turn.IsAccepted) return await Send(turn.Activity, answer, cancel);
        turn.Unsaid.Add(answer);
        return true;
    }

    /// <returns>Whether it was taken, or is kept to be sent.</returns>
    public async ValueTask<bool> Send(Activity answered, Answer answer, CancellationToken cancel)
    {
        var delivery = await Deliver(answered, answer, cancel);
        if (delivery is Delivery.Refused && answer.Replaces is not null)
        {
            // The card that it was to replace is no more, or was not ours.
            answer = answer with { Replaces = null };
            delivery = await Deliver(answered, answer, cancel);
        }

        return delivery is Delivery.Taken || await NotTaken(answered, answer, delivery, cancel);
    }

    /// <summary>The answer as the outbox has it.</summary>
    public static Outgoing Outgoing(Activity answered, Answer answer) => new(
        answered.Conversation!.Id!, answer.Reply, answer.Language,
        answer.Replaces is null ? OutgoingKind.Send : OutgoingKind.Update, answer.Replaces ?? (string.IsNullOrEmpty(answered.Id) ? null : answered.Id));

    private async ValueTask<Delivery> Deliver(Activity answered, Answer answer, CancellationToken cancel)
    {
        var (to, buffer) = (ConversationReference.Of(answered), messages.Rent());
        var message = messages.Write(answer.Reply, answer.Language, to, answer.Replaces is null ? answered.Id : null, buffer);
        var delivery = answer.Replaces is { } card ? await connector.Update(to, card, message, cancel) : await connector.Send(to, answered.Id, message, cancel);
        messages.Return(buffer);
        return delivery;
    }

    private async ValueTask<bool> NotTaken(Activity answered, Answer answer, Delivery delivery, CancellationToken cancel)
    {
        LogNotTaken(log, delivery);
        switch (delivery)
        {
            case Delivery.Later later:
                await slices.Deliveries.Post(Acts.AddressOf(answered), Outgoing(answered, answer), mayHaveArrived: false, later.RetryAfter, cancel);
                return true;
            case Delivery.InDoubt:
                await slices.Deliveries.Post(Acts.AddressOf(answered), Outgoing(answered, answer), mayHaveArrived: true, after: null, cancel);
                return true;
            case Delivery.Closed:
                var conversation = Acts.AddressOf(answered).Root;
                seen.Forget(conversation);
                await slices.Conversations.Close.Handle(conversation, cancel);
                return false;
            default:
                return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer was not taken: {Delivery}.")]
    private static partial void LogNotTaken(ILogger log, Delivery delivery);
}
