using System.Collections;
using System.Globalization;

namespace Forumbot.Host;

/// <summary>Which turn a line of the log belongs to. Put into words only where a line is written.</summary>
internal sealed class TurnScope(Turn turn) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Turn", turn.Number),
        1 => new("Activity", turn.Activity.Id),
        2 => new("Conversation", turn.Activity.Conversation?.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"turn {turn.Number}, activity {turn.Activity.Id}, conversation {turn.Activity.Conversation?.Id}");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
