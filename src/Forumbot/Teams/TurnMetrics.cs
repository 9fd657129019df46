using System.Diagnostics;
using System.Diagnostics.Metrics;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What is told of turns to whoever measures: a meter and traces by the name of Forumbot. No texts, names or ids of people.</summary>
internal sealed class TurnMetrics : IDisposable
{
    public const string Name = "Forumbot";

    private static readonly string[] Invokes = [InvokeNames.CardAction, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.Query, InvokeNames.TokenExchange];

    private static readonly string[] Types =
    [
        ActivityTypes.Message, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.Typing, ActivityTypes.MessageReaction,
        ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.Event,
    ];

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;

    public TurnMetrics()
    {
        _turns = _meter.CreateCounter<long>("forumbot.turns", "{turn}", "Activities that were taken, by kind and outcome.");
        _duration = _meter.CreateHistogram<double>("forumbot.turn.duration", "s", "From when an activity was read until its turn had ended.");
    }

    public Meter Meter => _meter;

    /// <summary>Null, at no cost, where nobody listens.</summary>
    public System.Diagnostics.Activity? Begin(Turn turn)
    {
        if (!_source.HasListeners() || _source.StartActivity($"turn {KindOf(turn.Activity)}", ActivityKind.Consumer) is not { } span) return null;
        span.SetTag("forumbot.turn", turn.Number).SetTag("forumbot.activity", turn.Activity.Id).SetTag("forumbot.conversation", turn.Activity.Conversation?.Id);
        return span;
    }

    public void End(Turn turn, TurnOutcome outcome, TimeSpan took)
    {
        if (!_turns.Enabled && !_duration.Enabled) return;
        var (kind, ended) = (new KeyValuePair<string, object?>("kind", KindOf(turn.Activity)), new KeyValuePair<string, object?>("outcome", WordOf(outcome)));
        _turns.Add(1, kind, ended);
        if (outcome is not TurnOutcome.Repeated) _duration.Record(took.TotalSeconds, kind, ended);
    }

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    /// <summary>One of a few: what a caller may choose freely is "other".</summary>
    private static string KindOf(Teams.Activities.Activity activity) => activity.Type is ActivityTypes.Invoke
        ? Array.IndexOf(Invokes, activity.Name) is >= 0 and var known ? Invokes[known] : "invoke"
        : Array.IndexOf(Types, activity.Type) is >= 0 and var type ? Types[type] : "other";

    private static string WordOf(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Answered => "answered",
        TurnOutcome.Late => "late",
        TurnOutcome.Undelivered => "undelivered",
        TurnOutcome.Repeated => "repeated",
        _ => "failed",
    };
}

/// <summary>How a turn ended.</summary>
internal enum TurnOutcome
{
    Answered,

    /// <summary>After the channel had been answered that the work goes on.</summary>
    Late,

    /// <summary>What it had to say went nowhere.</summary>
    Undelivered,

    /// <summary>It had been delivered before.</summary>
    Repeated,

    Failed,
}
