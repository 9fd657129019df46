using Forumbot.Features.Data;

namespace Forumbot.Features.Deliveries;

/// <summary>Puts down what became of a message.</summary>
internal static class MessageFate
{
    internal static void Take(this OutboxMessage message, SendOutcome outcome, Pace pace, double jitter, DateTimeOffset now)
    {
        if (outcome is SendOutcome.InDoubt) message.Doubts++;
        message.Take(NextAttempt.After(outcome, new(message.Kind, message.ResendInDoubt, message.Attempts, message.Doubts), pace, jitter), now);
        (message.Worker, message.WorkerUntil) = (null, null);
    }

    private static void Take(this OutboxMessage message, NextStep step, DateTimeOffset now)
    {
        switch (step)
        {
            case NextStep.Sent sent:
                (message.State, message.Fault, message.SentId, message.SentAt) = (OutboxState.Sent, null, sent.Id, now);
                break;
            case NextStep.Wait wait:
                (message.State, message.Fault, message.DueAt) = (OutboxState.Waiting, wait.Fault, now + wait.For);
                break;
            case NextStep.Held held:
                (message.State, message.Fault) = (OutboxState.InDoubt, held.Fault);
                break;
            case NextStep.GivenUp given:
                (message.State, message.Fault) = (OutboxState.Dead, given.Fault);
                break;
        }
    }
}
