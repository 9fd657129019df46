using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>One activity on its way through the bot, and whether the channel still waits for its answer.</summary>
internal sealed class Turn(Activity activity)
{
    private static long _last;

    // Not to go on in whoever answers: that may be a clock's thread.
    private readonly TaskCompletionSource<TurnResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _accepted;

    /// <summary>For the log: tells the turns of this process apart.</summary>
    public long Number { get; } = Interlocked.Increment(ref _last);

    public Activity Activity => activity;

    /// <summary>What the channel is answered, by the turn itself or because it took too long.</summary>
    public Task<TurnResult> Answer => _answer.Task;

    /// <summary>Whether its work is in the store's inbox: it goes on after a restart, and what it says goes through the outbox.</summary>
    public bool IsAccepted
    {
        get => _accepted;
        set => _accepted = value;
    }

    /// <summary>What is to be said when an accepted turn ends, together with that it has ended. Only the turn itself adds to it.</summary>
    public List<Answer> Unsaid { get; } = [];

    /// <returns>False where the channel was answered already.</returns>
    public bool TryAnswer(TurnResult result) => _answer.TrySetResult(result);
}

/// <summary>What the channel is answered.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">Of an invoke that we know: JSON.</param>
/// <param name="Later">What is said as a message where nobody waits for the body any more; null where nothing is.</param>
/// <param name="IsSaid">Whether that was committed with what was changed.</param>
/// <param name="IsHandled">False where the answer went nowhere: delivered again, the activity is taken again.</param>
internal readonly record struct TurnResult(int Status, byte[]? Body = null, Answer? Later = null, bool IsSaid = false, bool IsHandled = true)
{
    public static TurnResult Ok => new(StatusCodes.Status200OK);

    /// <summary>The work goes on.</summary>
    public static TurnResult Accepted => new(StatusCodes.Status202Accepted);

    public static TurnResult NotImplemented => new(StatusCodes.Status501NotImplemented);
}
