using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>What $_acTemplateVersion gives: the version of the official engine that ours is held to.</summary>
internal static class LanguageVersion
{
    public static Value Value { get; } = Make();

    private static Value Make()
    {
        var version = new JsObject();
        version.Set("major", Values.Value.Of(2));
        version.Set("minor", Values.Value.Of(3));
        version.Set("patch", Values.Value.Of(1));
        version.Set("suffix", Values.Value.Of(""));
        return Values.Value.Of(version);
    }
}
