using System.Collections.Frozen;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The map: what somebody does in Teams, and where that is. Texts of every intent go to <c>AskQuestion</c>, through
/// <see cref="Asking"/>; buttons go by their verb, <c>feature.act</c>.</summary>
internal sealed class Routes(QuestionButtons questions, ChannelButtons channels, JoinButtons joining)
{
    private readonly FrozenDictionary<string, PressButton> _verbs = new Dictionary<string, PressButton>
    {
        ["question.ask"] = questions.Ask,
        ["question.wrong"] = questions.Wrong,
        ["channel.show"] = channels.Show,
        ["channel.form"] = channels.Form,
        ["channel.bind"] = channels.Bind,
        ["channel.unbind"] = channels.Unbind,
        ["join.form"] = joining.Form,
        ["join.ask"] = joining.Ask,
        ["join.confirm"] = joining.Confirm,
        ["join.reject"] = joining.Reject,
        ["join.list"] = joining.List,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where no feature has the verb.</summary>
    public PressButton? Of(CardAction pressed) => pressed.Verb is null ? null : _verbs.GetValueOrDefault(pressed.Verb);
}

/// <summary>Does what a button says, for the one who pressed it.</summary>
internal delegate ValueTask<Pressed> PressButton(Activity from, CardAction button, CancellationToken cancel);

/// <summary>What a button gave.</summary>
/// <param name="Note">A sentence for the one who pressed it.</param>
/// <param name="Message">What is posted in the conversation besides; null for nothing.</param>
/// <param name="Done">False where it could not be done and the note says why.</param>
/// <param name="Card">The fresh card in place of the one that was pressed.</param>
/// <param name="IsSaid">Whether what is to be said was committed with what was changed: the outbox says it.</param>
internal readonly record struct Pressed(string Note, Answer? Message = null, bool Done = true, Reply? Card = null, bool IsSaid = false)
{
    /// <summary>Of an act that was done once, or refused.</summary>
    public static Pressed Of(Said said) => new(said.Note, null, said.Done, said.Card, IsSaid: true);
}
