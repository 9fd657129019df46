namespace Forumbot.Features;

/// <summary>Which cards a button may come from.</summary>
public static class CardVersion
{
    /// <summary>Of the templates of what one can act on, and their data; every button carries it as <c>v</c>. One of an older card
    /// does nothing: it is answered with the fresh card.</summary>
    public const int Current = 1;
}
