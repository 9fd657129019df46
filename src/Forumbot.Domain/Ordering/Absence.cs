namespace Forumbot.Domain.Ordering;

/// <summary>Somebody of a supplier's team is away, whole days.</summary>
/// <param name="Person">Entra object id, in small letters.</param>
/// <param name="To">The last day away; not before <paramref name="From"/>.</param>
public sealed record Absence(string Id, string Person, DateOnly From, DateOnly To)
{
    /// <summary>The absence that somebody has on a day, the one that lasts longest; null where they are there.</summary>
    public static Absence? Of(IEnumerable<Absence> absences, string? person, DateOnly day) =>
        absences.Where(a => a.From <= day && day <= a.To && a.Person.Equals(person, StringComparison.OrdinalIgnoreCase)).MaxBy(a => a.To);
}
