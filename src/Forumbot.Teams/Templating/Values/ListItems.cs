using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Goes through a list, whether it lies in JSON or was made; of anything else it gives nothing.</summary>
internal struct ListItems(Value list)
{
    private readonly Value[]? made = list.MadeList;
    private JsonElement.ArrayEnumerator found = list.Kind == ValueKind.List && list.MadeList is null ? list.Found.EnumerateArray() : default;
    private int at = -1;

    public readonly Value Current => made is null ? Value.Of(found.Current) : made[at];

    public bool MoveNext() => made is null ? found.MoveNext() : ++at < made.Length;

    public readonly ListItems GetEnumerator() => this;

    public static int Count(Value list) => list.MadeList is { } made ? made.Length : list.Found.GetArrayLength();

    public static Value At(Value list, int index) => list.MadeList is { } made ? made[index] : Value.Of(list.Found[index]);

    public static Value[] All(Value list)
    {
        if (list.MadeList is { } made) return made;
        var all = new Value[Count(list)];
        var next = 0;
        foreach (var item in new ListItems(list)) all[next++] = item;
        return all;
    }
}
