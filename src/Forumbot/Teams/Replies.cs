using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>Sends an answer to where its question came from.</summary>
internal sealed partial class Replies(ConnectorClient connector, Messages messages, ILogger<Replies> log)
{
    public async Task Send(Activity answered, Answer answer, CancellationToken cancel)
    {
        var (to, buffer) = (ConversationReference.Of(answered), messages.Rent());
        var message = messages.Write(answer.Reply, answer.Language, to, answered.Id, buffer);
        var delivery = await connector.Send(to, answered.Id, message, cancel);
        if (delivery is not Delivery.Taken) LogNotTaken(log, answered.Id, delivery);
        messages.Return(buffer);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to the activity {Id} was not taken: {Delivery}.")]
    private static partial void LogNotTaken(ILogger log, string? id, Delivery delivery);
}
