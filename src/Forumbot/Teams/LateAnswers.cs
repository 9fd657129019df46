using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What the channel is answered where there is no more time, and where something went wrong: a sentence, in the form that
/// the kind of activity has.</summary>
internal static class LateAnswers
{
    /// <summary>The work goes on; or, for what only shows something, it has to be asked for again.</summary>
    public static TurnResult Of(Activity activity)
    {
        if (activity.Type is not ActivityTypes.Invoke) return TurnResult.Accepted;
        var text = (OnlyShows(activity) ? Texts.TookTooLong : Texts.ComesAsMessage).In(Texts.LanguageOf(activity.Locale));
        return new(StatusCodes.Status200OK, activity.Name is InvokeNames.CardAction && OnlyShows(activity) ? Wrong(activity, text) : Sentence(activity, text));
    }

    /// <summary>A search, a dialog that opens, a card that refreshes itself: nothing is changed or said in the conversation. Nothing is said in that of a
    /// command either: the bot need not be in it, and its forms may be sent again.</summary>
    public static bool OnlyShows(Activity activity) => activity is { Type: ActivityTypes.Invoke } && activity.Name switch
    {
        InvokeNames.CardAction => CardAction.OfExecute(activity) is null or { Automatic: true },
        InvokeNames.TaskSubmit or InvokeNames.FileConsent => false,
        _ => true,
    };

    /// <summary>The body of an invoke's answer that says that something went wrong with us.</summary>
    public static byte[]? Wrong(Activity invoke, string text) =>
        invoke.Name is InvokeNames.CardAction ? InvokeResponse.Error(StatusCodes.Status500InternalServerError, "InternalServerError", text) : Sentence(invoke, text);

    private static byte[]? Sentence(Activity invoke, string text) => invoke.Name switch
    {
        InvokeNames.CardAction => InvokeResponse.Note(text),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ExtensionFetch or InvokeNames.ExtensionSubmit => TaskResponse.Message(text),
        InvokeNames.Query => SearchResponse.Message(text),
        _ => null,
    };
}
