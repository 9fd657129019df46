using Forumbot.Domain.Catalogue;
using Forumbot.Features;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What the client waits for an answer to: buttons (Action.Execute), dialogs and the search in the message box. Each answer
/// has the envelope of its kind.</summary>
internal sealed class InvokeTurns(Routes routes, Replies replies, ServiceSearch search, FreshCards cards, FileTurns files, NotUnderstood notUnderstood)
{
    public ValueTask<TurnResult> Take(Turn turn, CancellationToken cancel) => turn.Activity.Name switch
    {
        InvokeNames.CardAction => Press(turn, cancel),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => Dialog(turn, CardAction.OfTask(turn.Activity), cancel),
        InvokeNames.ExtensionFetch => Command(turn, ExtensionCommand.Of(turn.Activity) is { } command ? Routes.OfCommand(command) : null, cancel),
        InvokeNames.ExtensionSubmit => Command(turn, CardAction.OfTask(turn.Activity), cancel),
        InvokeNames.FileConsent => files.Consent(turn, cancel),
        InvokeNames.Query => search.Find(turn.Activity, cancel),
        InvokeNames.TokenExchange => new(new TurnResult(StatusCodes.Status412PreconditionFailed, SignInResponse.Refusal(turn.Activity.Value, Text(turn, Texts.NoSignIn)))),
        { } name when name.StartsWith(InvokeNames.SignIn, StringComparison.Ordinal) => new(new TurnResult(StatusCodes.Status404NotFound)),
        _ => new(TurnResult.NotImplemented),
    };

    private async ValueTask<TurnResult> Press(Turn turn, CancellationToken cancel)
    {
        if (CardAction.OfExecute(turn.Activity) is not { } button) return Refused("BadRequest", Text(turn, Texts.UnknownButton));
        if (routes.Of(button) is not { } press) return Refused("NotSupported", Text(turn, Texts.UnknownButton));
        var pressed = await press(turn.Activity, button, cancel);
        if (button.Automatic) return new(StatusCodes.Status200OK, Shown(pressed) is { } shown ? InvokeResponse.Card(shown.Card) : InvokeResponse.Error(400, "BadRequest", pressed.Note));
        var handled = await SayBesides(turn, pressed, cancel);
        return Answered(turn, pressed, handled, !pressed.Done ? InvokeResponse.Error(400, "BadRequest", pressed.Note) : Shown(pressed) is { } fresh ? InvokeResponse.Card(fresh.Card) : InvokeResponse.Note(pressed.Note));
    }

    /// <summary>A dialog's buttons go by the same verbs as those of cards.</summary>
    private async ValueTask<TurnResult> Dialog(Turn turn, CardAction? pressedIn, CancellationToken cancel)
    {
        if (pressedIn is not { } button || routes.Of(button) is not { } press) return new(StatusCodes.Status200OK, TaskResponse.Message(Text(turn, Texts.UnknownButton)));
        var pressed = await press(turn.Activity, button, cancel);
        var handled = await SayBesides(turn, pressed, cancel);
        return Answered(turn, pressed, handled, Next(pressed));
    }

    /// <summary>A command's dialog: all that there is to say is said in it.</summary>
    private async ValueTask<TurnResult> Command(Turn turn, CardAction? pressedIn, CancellationToken cancel)
    {
        if (pressedIn is not { } button || routes.Of(button) is not { } press) return new(StatusCodes.Status200OK, TaskResponse.Message(Text(turn, Texts.UnknownButton)));
        var pressed = await press(turn.Activity, button, cancel);
        if (pressed.Message is { } message) pressed = pressed with { Note = message.Reply.Text, Card = message.Reply, Message = null };
        return Answered(turn, pressed, handled: true, Next(pressed));
    }

    private byte[] Next(Pressed pressed) => pressed is { Done: true, Card: { } reply } && cards.InDialog(reply) is { } card ? TaskResponse.Card(reply.Headline, card) : TaskResponse.Message(pressed.Note);

    private async ValueTask<bool> SayBesides(Turn turn, Pressed pressed, CancellationToken cancel)
    {
        if (pressed.Message is not { } message) return true;
        if (message.NotUnderstood is { } question) notUnderstood.Add(question);
        return await replies.Say(turn, message, cancel);
    }

    private (string Title, ReadOnlyMemory<byte> Card)? Shown(Pressed pressed) => pressed.Card is { } reply && cards.Of(reply) is { } card ? (reply.Headline, card) : null;

    /// <param name="body">For the one who waits. Where nobody does any more, the note or the card is a message.</param>
    private static TurnResult Answered(Turn turn, Pressed pressed, bool handled, byte[] body)
    {
        Answer? later = LateAnswers.OnlyShows(turn.Activity) || pressed.Message is not null ? null : new(pressed is { Done: true, Card: { } card } ? card : new Reply(pressed.Note), Texts.LanguageOf(turn.Activity.Locale));
        return new(StatusCodes.Status200OK, body, later, pressed.IsSaid, handled);
    }

    private static TurnResult Refused(string code, string message) => new(StatusCodes.Status200OK, InvokeResponse.Error(StatusCodes.Status400BadRequest, code, message));

    private static string Text(Turn turn, LocalText text) => text.In(Texts.LanguageOf(turn.Activity.Locale));
}
