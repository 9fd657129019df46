using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Ordering;

/// <summary>What a team has to do: each open order of its areas once, most urgent first, with why it stands there.</summary>
public static class QueueRows
{
    /// <param name="orders">Open ones; those of other areas are left out.</param>
    /// <param name="self">Entra object id of the one who looks; null where nobody's own are told apart.</param>
    public static IReadOnlyList<QueueRow> Of(IEnumerable<Avrop> orders, IReadOnlyList<Area> areas, Organisation organisation, IReadOnlyList<Absence> absences, string? self, DateOnly today)
    {
        var (lookup, keys) = (Lookup.Of(organisation), areas.Select(a => a.Key).ToHashSet());
        return [.. orders.Where(a => lookup.Tjanst(a.Tjanst) is { } tjanst && keys.Contains(tjanst.Area) && a.State.IsWithSupplier())
            .Select(a => Row(a, lookup, absences, self, today))
            .OrderBy(r => r.Avrop.ReadyBy ?? DateOnly.MaxValue).ThenBy(r => r.Avrop.PlacedAt).ThenBy(r => r.Avrop.Year).ThenBy(r => r.Avrop.Serial)];
    }

    public static IReadOnlyList<QueueRow> Where(this IReadOnlyList<QueueRow> rows, QueuePart part) => [.. rows.Where(r => r.Is(part))];

    private static QueueRow Row(Avrop avrop, Lookup lookup, IReadOnlyList<Absence> absences, string? self, DateOnly today)
    {
        var away = Absence.Of(absences, avrop.Assignee, today);
        var left = avrop.Assignee is { } handler && lookup.Person(handler)?.Validity.Holds(today) is not true;
        return new(avrop, away, left, avrop.Assignee is { } id && id.Equals(self, StringComparison.OrdinalIgnoreCase), today);
    }
}

/// <summary>An order in a queue.</summary>
/// <param name="Away">Its handler's absence that day; null where they are there.</param>
/// <param name="HasLeft">Whether its handler is not in the directory any more.</param>
/// <param name="IsMine">Whether the one who looks handles it.</param>
public sealed record QueueRow(Avrop Avrop, Absence? Away, bool HasLeft, bool IsMine, DateOnly Today)
{
    public bool Is(QueuePart part) => part switch
    {
        QueuePart.Late => Avrop.IsLate(Today),
        QueuePart.Today => Avrop.ReadyBy == Today && Avrop.State is not AvropState.Complained,
        QueuePart.New => Avrop.Assignee is null,
        QueuePart.Mine => IsMine,
        QueuePart.Away => Away is not null || HasLeft,
        _ => true,
    };
}

/// <summary>Parts of a queue that one may look at alone. An order may be in several.</summary>
public enum QueuePart
{
    All,
    Late,

    /// <summary>Promised by the end of today.</summary>
    Today,

    /// <summary>Nobody handles it yet.</summary>
    New,
    Mine,

    /// <summary>Its handler is away, or has left.</summary>
    Away,
}
