using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>What the channel and the user are told while a turn takes its time: that an answer is being written, and in the end
/// that the work goes on.</summary>
internal sealed partial class Patience(ConnectorClient connector, AcceptedTurns accepted, TimeProvider clock, ILogger<Patience> log)
{
    /// <summary>Users are to see something within 2 s; Teams sends again after 15 s.</summary>
    public static readonly TimeSpan BeforeTyping = TimeSpan.FromSeconds(1.5), BeforeAnswer = TimeSpan.FromSeconds(13), BeforeAnyAnswer = TimeSpan.FromSeconds(14.5);

    /// <summary>Until it is disposed: the turn has ended then.</summary>
    public IDisposable Watch(Turn turn) => new Watching(this, turn, clock);

    private async Task ShowTyping(Turn turn)
    {
        try
        {
            if (!turn.Answer.IsCompleted) await connector.Typing(turn.Activity, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // The answer is what matters, and it comes.
            LogNotShown(log, fault);
        }
    }

    /// <summary>First the work is put in the inbox, then the channel is told that it goes on: no promise that a crash would break.</summary>
    private async Task AnswerThatItGoesOn(Turn turn)
    {
        try
        {
            if (turn.Answer.IsCompleted || (GoesOn(turn.Activity) && !await accepted.Accept(turn))) return;
            if (!turn.TryAnswer(LateAnswers.Of(turn.Activity)) && turn.IsAccepted) await accepted.EndedOnTime(turn);
        }
        catch (Exception fault)
        {
            // The last moment answers; the turn goes on, but only as long as this process lives.
            LogNotAccepted(log, fault);
        }
    }

    /// <summary>What only shows is asked for again by who still wants to see it; and what has no id could be done twice.</summary>
    private static bool GoesOn(Activity activity) => !string.IsNullOrEmpty(activity.Id) && !LateAnswers.OnlyShows(activity);

    [LoggerMessage(Level = LogLevel.Debug, Message = "That an answer is being written could not be shown.")]
    private static partial void LogNotShown(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn that takes long could not be put in the inbox.")]
    private static partial void LogNotAccepted(ILogger log, Exception fault);

    private sealed class Watching : IDisposable
    {
        private readonly Patience _patience;
        private readonly Turn _turn;
        private readonly ITimer _timer;
        private TimeSpan _waited;

        public Watching(Patience patience, Turn turn, TimeProvider clock)
        {
            (_patience, _turn, _waited) = (patience, turn, turn.Activity.Type is ActivityTypes.Message ? BeforeTyping : BeforeAnswer);
            _timer = clock.CreateTimer(static watching => ((Watching)watching!).Waited(), this, _waited, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        private void Waited()
        {
            if (_waited == BeforeTyping) WaitUntil(BeforeAnswer, _patience.ShowTyping(_turn));
            else if (_waited == BeforeAnswer) WaitUntil(BeforeAnyAnswer, _patience.AnswerThatItGoesOn(_turn));
            else _turn.TryAnswer(LateAnswers.Of(_turn.Activity));
        }

        private void WaitUntil(TimeSpan next, Task meanwhile)
        {
            _ = meanwhile;
            var more = next - _waited;
            _waited = next;
            _timer.Change(more, Timeout.InfiniteTimeSpan);
        }
    }
}
