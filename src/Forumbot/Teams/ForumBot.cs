using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>One turn: takes an activity and answers it in its conversation. Faults are caught here, once: the user gets an
/// apology, and the turn is never run again. An activity that the channel sends twice (same id) is answered twice: the same
/// answer, for nothing is ordered yet; the durable inbox of issue 3 takes each once.</summary>
internal sealed partial class ForumBot(Asking asking, DirectiveAnswers directives, Routes routes, Replies replies, Welcomes welcomes, NotUnderstood notUnderstood, ILogger<ForumBot> log)
{
    public async Task<TurnResult> Turn(Activity activity, CancellationToken cancel)
    {
        try
        {
            return await Take(activity, cancel);
        }
        catch (Exception fault)
        {
            LogFault(log, activity.Type, activity.Id, fault);
            return await Apologise(activity, fault, cancel);
        }
    }

    private async ValueTask<TurnResult> Take(Activity activity, CancellationToken cancel)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message when activity.From?.Id != activity.Recipient?.Id:
                await Message(activity, cancel);
                break;
            case ActivityTypes.Invoke:
                return await Invoke(activity, cancel);
            case ActivityTypes.ConversationUpdate when BotIsAmong(activity.MembersAdded, activity):
            case ActivityTypes.InstallationUpdate when activity.Action is "add":
                await Welcome(activity, cancel);
                break;
            case ActivityTypes.ConversationUpdate when BotIsAmong(activity.MembersRemoved, activity):
            case ActivityTypes.InstallationUpdate when activity.Action is "remove":
                welcomes.Forget(activity.Conversation!.Id!);
                break;
        }

        return TurnResult.Ok;
    }

    private async Task Message(Activity activity, CancellationToken cancel)
    {
        if (await directives.Answer(activity, activity.Text, cancel) is { } done)
        {
            if (done.Message is { } message) await Send(activity, message, cancel);
            return;
        }

        var answer = CardAction.OfSubmit(activity) is { } button ? await Submit(activity, button, cancel)
            : HasOnlyFiles(activity) ? Say(activity, Texts.OnlyFiles)
            : await asking.Ask(activity, activity.Text, cancel);
        await Send(activity, answer, cancel);
    }

    private async Task Send(Activity activity, Answer answer, CancellationToken cancel)
    {
        await replies.Send(activity, answer, cancel);
        if (answer.NotUnderstood is { } question) notUnderstood.Add(question);
    }

    /// <summary>Action.Submit has no answer of its own: the note is posted where nothing else is.</summary>
    private async ValueTask<Answer> Submit(Activity activity, CardAction button, CancellationToken cancel)
    {
        if (routes.Of(button) is not { } press) return Say(activity, Texts.UnknownButton);
        var pressed = await press(activity, button, cancel);
        return pressed.Message ?? new(new(pressed.Note), Texts.LanguageOf(activity.Locale));
    }

    private async ValueTask<TurnResult> Invoke(Activity activity, CancellationToken cancel)
    {
        if (activity.Name != CardAction.InvokeName) return TurnResult.NotImplemented;
        if (CardAction.OfExecute(activity) is not { } button) return Refused("BadRequest", Say(activity, Texts.UnknownButton).Reply.Text);
        if (routes.Of(button) is not { } press) return Refused("NotSupported", Say(activity, Texts.UnknownButton).Reply.Text);
        var pressed = await press(activity, button, cancel);
        if (pressed.Message is { } message) await Send(activity, message, cancel);
        return pressed.Done ? new(200, InvokeResponse.Note(pressed.Note)) : Refused("BadRequest", pressed.Note);
    }

    private async Task Welcome(Activity activity, CancellationToken cancel)
    {
        if (!welcomes.Claim(activity.Conversation!.Id!)) return;
        try
        {
            await replies.Send(activity, await asking.Help(activity, cancel), cancel);
        }
        catch
        {
            welcomes.Forget(activity.Conversation.Id!);
            throw;
        }
    }

    private async Task<TurnResult> Apologise(Activity activity, Exception fault, CancellationToken cancel)
    {
        var apology = Say(activity, Texts.Apology);
        if (activity.Type is ActivityTypes.Invoke) return new(200, InvokeResponse.Error(500, "InternalServerError", apology.Reply.Text));
        if (activity.Type is not ActivityTypes.Message || IsUnreachable(fault)) return TurnResult.Ok;
        try
        {
            await replies.Send(activity, apology, cancel);
        }
        catch (Exception second)
        {
            LogNoApology(log, activity.Id, second);
        }

        return TurnResult.Ok;
    }

    /// <summary>A channel that did not answer, or that has said stop (403), gets no further message.</summary>
    private static bool IsUnreachable(Exception fault) => fault is HttpRequestException or OperationCanceledException;

    private static TurnResult Refused(string code, string message) => new(200, InvokeResponse.Error(400, code, message));

    private static Answer Say(Activity to, Domain.Catalogue.LocalText text)
    {
        var language = Texts.LanguageOf(to.Locale);
        return new(new(text.In(language)), language);
    }

    private static bool BotIsAmong(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        members is not null && activity.Recipient?.Id is { } bot && members.Any(m => m?.Id == bot);

    /// <summary>Teams attaches a message's own text as HTML: that is no file.</summary>
    private static bool HasOnlyFiles(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) && activity.Attachments?.Any(a => a?.ContentType is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) is true;

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of the {Type} activity {Id} failed.")]
    private static partial void LogFault(ILogger log, string type, string? id, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The apology for the activity {Id} could not be sent.")]
    private static partial void LogNoApology(ILogger log, string? id, Exception fault);
}

/// <summary>What the channel is answered: an HTTP status, and for an invoke that we know its body.</summary>
internal readonly record struct TurnResult(int Status, InvokeResponse? Body = null)
{
    public static TurnResult Ok => new(200);

    public static TurnResult NotImplemented => new(501);
}
