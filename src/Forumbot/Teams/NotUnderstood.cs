using System.Threading.Channels;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Host;

/// <summary>Puts what was not understood on the administrator's list, after the answer and beside the turns: a write waits for
/// the disk, and nobody who writes to the bot shall. What still waits when the bot stops is written first.</summary>
internal sealed partial class NotUnderstood(Slices slices, ILogger<NotUnderstood> log) : BackgroundService
{
    /// <summary>More than these at once is somebody who floods the bot; theirs is no list worth reading.</summary>
    private const int MostWaiting = 1_000;

    /// <summary>Between writes, so that a flood becomes few: the list is read by people.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Question> _waiting = Channel.CreateBounded<Question>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(Question question) => _waiting.Writer.TryWrite(question);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await Remember([.. Waiting()]);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<Question> Waiting()
    {
        while (_waiting.Reader.TryRead(out var question)) yield return question;
    }

    private async Task Remember(List<Question> questions)
    {
        try
        {
            await slices.Remember(questions, UnansweredKind.NotUnderstood, CancellationToken.None);
        }
        catch (Exception fault)
        {
            LogNotRemembered(log, questions.Count, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} questions that were not understood could not be put on the list.")]
    private static partial void LogNotRemembered(ILogger log, int count, Exception fault);
}
