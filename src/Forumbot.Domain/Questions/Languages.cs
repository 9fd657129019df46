namespace Forumbot.Domain.Questions;

public static class Languages
{
    /// <summary>The one of two texts that is in this language.</summary>
    public static string Say(this Language language, string swedish, string english) => language is Language.English ? english : swedish;
}
