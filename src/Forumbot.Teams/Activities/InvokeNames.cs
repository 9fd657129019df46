namespace Forumbot.Teams.Activities;

/// <summary>What invokes ask for, by <see cref="Activity.Name"/>.</summary>
public static class InvokeNames
{
    /// <summary>An Action.Execute.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>A button that opens a dialog.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog's own button.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>A search from the message box.</summary>
    public const string Query = "composeExtension/query";

    /// <summary>A command of the message box, of a message or of the command box, which opens a dialog.</summary>
    public const string ExtensionFetch = "composeExtension/fetchTask";

    /// <summary>That dialog's own button.</summary>
    public const string ExtensionSubmit = "composeExtension/submitAction";

    /// <summary>Whether a file may be saved in somebody's OneDrive.</summary>
    public const string FileConsent = "fileConsent/invoke";

    public const string TokenExchange = "signin/tokenExchange";

    /// <summary>What the names of all sign-in invokes begin with.</summary>
    public const string SignIn = "signin/";
}
