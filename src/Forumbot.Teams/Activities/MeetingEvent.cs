using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A meeting that the bot is in has begun or ended.</summary>
/// <param name="Id">As Teams names meetings to bots.</param>
/// <param name="At">When it began or ended; null where that is not told.</param>
public readonly record struct MeetingEvent(bool Began, string Id, string? Title, DateTimeOffset? At)
{
    public const string Start = "application/vnd.microsoft.meetingStart", End = "application/vnd.microsoft.meetingEnd";

    /// <summary>Null for every other event, and where the meeting has no id.</summary>
    public static MeetingEvent? Of(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: Start or End, Value.ValueKind: JsonValueKind.Object } && Text(activity.Value, "id") is { Length: > 0 } id
            ? new(activity.Name is Start, id, Text(activity.Value, "title"), Time(activity.Value, activity.Name is Start ? "startTime" : "endTime"))
            : null;

    private static DateTimeOffset? Time(JsonElement value, string name) =>
        Find(value, name) is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var at) ? at : null;

    private static string? Text(JsonElement value, string name) => Find(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Teams writes these names with a capital, other documents without.</summary>
    private static JsonElement? Find(JsonElement value, string name)
    {
        foreach (var property in value.EnumerateObject())
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        return null;
    }
}
