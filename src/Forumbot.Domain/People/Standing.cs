using System.Diagnostics.CodeAnalysis;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Somebody as they stand on a day: themselves, and those whose deputy (vikarie) they are that day. Their rights are
/// the rights of all of them; "oss" is still their own förvaltning.</summary>
public sealed class Standing
{
    private Standing(IReadOnlyList<Person> people) => People = people;

    /// <summary>Themselves, then those they stand in for.</summary>
    public IReadOnlyList<Person> People { get; }

    public Person Self => People[0];

    public string Forvaltning => Self.Forvaltning;

    /// <summary>As themselves and for nobody else.</summary>
    [return: NotNullIfNotNull(nameof(person))]
    public static Standing? Alone(Person? person) => person is null ? null : new([person]);

    /// <returns>Null for somebody who is not in the directory that day: not yet, no more, or never. Who has left stands in for
    /// nobody, and nobody stands in for them; what a deputy has by being a deputy goes no further.</returns>
    public static Standing? On(DateOnly day, string? aadObjectId, Organisation organisation)
    {
        var lookup = Lookup.Of(organisation);
        if (aadObjectId is null || lookup.Person(aadObjectId) is not { } self || !self.Validity.Holds(day)) return null;
        var deputyships = lookup.Deputyships(aadObjectId);
        return deputyships.Count == 0 ? new([self]) : new([self, .. deputyships.Where(d => d.Validity.Holds(day)).Select(d => lookup.Person(d.For)).OfType<Person>().Where(p => p != self && p.Validity.Holds(day)).Distinct()]);
    }
}
