using System.Collections.Frozen;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The map: what somebody does in Teams, and where that is. Texts of every intent go to <c>AskQuestion</c>, through
/// <see cref="Asking"/>; buttons and dialogs go by their verb, <c>feature.act</c>. What a card's data hold besides: <see cref="CardAction"/>.</summary>
internal sealed class Routes
{
    private readonly FrozenDictionary<string, PressButton> _verbs, _views;

    /// <param name="verbs">What somebody presses.</param>
    /// <param name="views">What only shows: a card's <c>refresh</c> may ask for it by itself, at any time and any number of times. They
    /// answer with <see cref="Pressed.Card"/>, change nothing and say nothing in the conversation. They may be pressed too.</param>
    /// <param name="meetings">Who wants to know that a meeting has begun or ended.</param>
    internal Routes(Dictionary<string, PressButton> verbs, Dictionary<string, PressButton> views, IReadOnlyList<TakeMeeting> meetings) =>
        (_verbs, _views, Meetings) = (verbs.ToFrozenDictionary(StringComparer.Ordinal), views.ToFrozenDictionary(StringComparer.Ordinal), meetings);

    public Routes(QuestionButtons questions, PeopleButtons people, ChannelButtons channels, JoinButtons joining, PriceListButtons priceLists, DisputeButtons disputes, OrderButtons orders)
        : this(
            verbs: new()
            {
                ["question.ask"] = questions.Ask,
                ["question.wrong"] = questions.Wrong,
                ["people.save"] = people.Save,
                ["people.leave"] = people.Leave,
                ["people.deputy"] = people.Deputy,
                ["channel.bind"] = channels.Bind,
                ["channel.unbind"] = channels.Unbind,
                ["join.ask"] = joining.Ask,
                ["join.confirm"] = joining.Confirm,
                ["join.reject"] = joining.Reject,
                ["prislista.propose"] = priceLists.Propose,
                ["prislista.approve"] = priceLists.Approve,
                ["prislista.adopt"] = priceLists.Adopt,
                ["prislista.sendback"] = priceLists.SendBack,
                ["volym.send"] = disputes.Send,
                ["volym.accept"] = disputes.Accept,
                ["volym.keep"] = disputes.Keep,
                ["avrop.open"] = orders.Open,
                ["avrop.place"] = orders.Place,
                ["avrop.attest"] = orders.Attest,
                ["avrop.refuseattest"] = orders.RefuseAttest,
                ["avrop.approve"] = orders.Approve,
                ["avrop.refuseapproval"] = orders.RefuseApproval,
                ["avrop.accept"] = orders.Accept,
                ["avrop.decline"] = orders.Decline,
                ["avrop.assign"] = orders.Assign,
                ["avrop.start"] = orders.Start,
                ["avrop.deliver"] = orders.Deliver,
                ["avrop.confirm"] = orders.Confirm,
                ["avrop.complain"] = orders.Complain,
                ["avrop.remedy"] = orders.Remedy,
                ["avrop.credit"] = orders.Credit,
                ["avrop.rejectcomplaint"] = orders.RejectComplaint,
                ["avrop.cancel"] = orders.Cancel,
                ["avrop.terminate"] = orders.Terminate,
                ["avrop.take"] = orders.Queue.Take,
                ["avrop.give"] = orders.Queue.Give,
                ["avrop.away"] = orders.Queue.Away,
                ["avrop.back"] = orders.Queue.Back,
                ["avis.choose"] = orders.Notices.Choose,
                ["avrop.files"] = orders.Files.Offer,
                ["avrop.attach"] = orders.Files.Attach,
                ["avrop.dropfile"] = orders.Files.Drop,
            },
            views: new()
            {
                ["people.list"] = people.List,
                ["people.form"] = people.Form,
                ["channel.show"] = channels.Show,
                ["channel.form"] = channels.Form,
                ["join.form"] = joining.Form,
                ["join.list"] = joining.List,
                ["prislista.list"] = priceLists.List,
                ["prislista.form"] = priceLists.Form,
                ["prislista.diff"] = priceLists.Diff,
                ["prislista.history"] = priceLists.History,
                ["volym.list"] = disputes.List,
                ["volym.dispute"] = disputes.Form,
                ["volym.open"] = disputes.Open,
                ["avrop.form"] = orders.Form,
                ["avrop.show"] = orders.Show,
                ["avrop.ask"] = orders.Ask,
                ["avrop.queue"] = orders.Queue.Show,
                ["avrop.late"] = orders.Queue.Late,
                ["avrop.absence"] = orders.Queue.Absence,
                ["avis.form"] = orders.Notices.Form,
                ["avrop.sofar"] = orders.SoFar,
                ["avrop.history"] = orders.History,
                ["avrop.list"] = orders.List,
            },
            meetings: [])
    {
    }

    public IReadOnlyList<TakeMeeting> Meetings { get; }

    /// <summary>The button that a command of the app stands for; null where no feature has it.</summary>
    public static CardAction? OfCommand(ExtensionCommand command) => command.Id switch
    {
        "order" => new("avrop.form", System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["text"] = OrderButtons.TextOf(command.Message) })),
        _ => null,
    };

    /// <summary>Null where no feature has the verb, or nobody pressed the button and the verb does more than to show.</summary>
    public PressButton? Of(CardAction pressed) =>
        pressed.Verb is not { } verb ? null : _views.GetValueOrDefault(verb) ?? (pressed.Automatic ? null : _verbs.GetValueOrDefault(verb));
}

/// <summary>Does what a button says, for the one who pressed it.</summary>
internal delegate ValueTask<Pressed> PressButton(Activity from, CardAction button, CancellationToken cancel);

/// <summary>Takes that a meeting has begun or ended.</summary>
internal delegate ValueTask TakeMeeting(Activity from, MeetingEvent meeting, CancellationToken cancel);

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

    /// <summary>The button stood in an old card, made with an older template or of something that has changed since
    /// (<see cref="CardAction.IsOlder"/>): nothing is done, and the card as it is now takes its place.</summary>
    /// <param name="note">For where no card can be shown.</param>
    public static Pressed Stale(Reply card, string note) => new(note, Card: card);
}
