using System.Net;
using System.Text.RegularExpressions;

namespace Forumbot.Teams.Activities;

/// <summary>What somebody wrote, freed from the mention that called the bot. Mentions of others are their names.</summary>
public static partial class Mentions
{
    private const string Tag = "<at";

    /// <summary>The text without <c>&lt;at&gt;Bot&lt;/at&gt;</c>, whether an entity says that it is the bot's or only its name does.</summary>
    public static string? Readable(Activity message)
    {
        if (message.Text is not { } text) return null;
        foreach (var entity in message.Entities ?? [])
            if (entity is { Text: { Length: > 0 } mention } && IsOfBot(entity, message)) text = text.Replace(mention, " ", StringComparison.Ordinal);
        if (!text.Contains(Tag, StringComparison.OrdinalIgnoreCase)) return text;
        return Mention().Replace(text, at => IsNameOf(message.Recipient, at.Groups[1].Value) ? " " : at.Groups[1].Value);
    }

    private static bool IsOfBot(Entity entity, Activity message) =>
        "mention".Equals(entity.Type, StringComparison.OrdinalIgnoreCase) && entity.Mentioned?.Id is { } id && id == message.Recipient?.Id;

    private static bool IsNameOf(ChannelAccount? bot, string html) =>
        bot?.Name is { Length: > 0 } name && WebUtility.HtmlDecode(html).Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<at(?:\\s[^<>]*)?>([^<>]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
