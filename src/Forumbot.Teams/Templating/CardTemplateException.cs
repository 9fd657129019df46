namespace Forumbot.Teams.Templating;

/// <summary>A template that cannot be read, or an expansion that grew beyond its bounds.</summary>
public sealed class CardTemplateException : Exception
{
    public CardTemplateException(string place, string reason, Exception? inner = null)
        : base($"{place}: {reason}", inner)
    {
        Place = place;
        Reason = reason;
    }

    /// <summary>Where in the template, as a JSON path: <c>$.body[0].text</c>.</summary>
    public string Place { get; }

    /// <summary>What is wrong there, for whoever writes templates.</summary>
    public string Reason { get; }
}
