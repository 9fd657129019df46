using System.Globalization;
using System.Text.Json;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>How what an act got is told: in the place of the card where the channel waits for it, else as a message; by the
/// outbox where it was kept.</summary>
internal static class Actions
{
    /// <summary>No card's version is higher.</summary>
    private const int MostVersions = 1_000_000_000;

    public static Pressed Of(Activity from, Acted acted, Language language) => acted.IsKept ? Pressed.Of(acted.Said)
        : from.Type is ActivityTypes.Invoke ? new(acted.Said.Note, null, acted.Said.Done, acted.Said.Card)
        : new(acted.Said.Note, new Answer(acted.Said.Card ?? new Reply(acted.Said.Note), language), acted.Said.Done);

    /// <summary>What is only shown: nothing was changed.</summary>
    public static Pressed Show(Activity from, Reply reply, Language language) => from.Type is not ActivityTypes.Invoke ? new(reply.Headline, new Answer(reply, language))
        : reply.Card is null ? new(reply.Text, Done: false)
        : new(reply.Headline, Card: reply);

    /// <summary>Whether the button stands in a card of today's templates.</summary>
    public static bool IsCurrent(this CardAction button) => button.WholeNumber("v") == CardVersion.Current;

    /// <summary>A whole number of a button's data, as number or as text; null where it is none.</summary>
    public static int? WholeNumber(this CardAction button, string name)
    {
        if (button.Data.ValueKind is JsonValueKind.Object && button.Data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number)
            return value.TryGetInt32(out var number) && number is >= 0 and <= MostVersions ? number : null;
        return int.TryParse(button.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= MostVersions ? typed : null;
    }
}
