using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Catalogue;

/// <summary>An organisation's rows found by key. Made once per <see cref="Organisation"/> and kept as long as it lives.</summary>
public sealed class Lookup
{
    private static readonly ConditionalWeakTable<Organisation, Lookup> Made = [];
    private readonly FrozenDictionary<string, Tjanst> tjanster;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Forvaltning> forvaltningar;
    private readonly FrozenDictionary<string, Forum> forums;
    private readonly FrozenDictionary<string, Person> people;
    private readonly FrozenDictionary<string, Deputyship[]> deputyships;
    private readonly FrozenDictionary<string, Forvaltning[]> endedInto;
    private readonly FrozenDictionary<string, int> places;

    private Lookup(Organisation organisation)
    {
        tjanster = organisation.Tjanster.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);
        areas = organisation.Areas.ToFrozenDictionary(a => a.Key, StringComparer.Ordinal);
        forvaltningar = organisation.Forvaltningar.ToFrozenDictionary(f => f.Key, StringComparer.Ordinal);
        forums = organisation.Forums.ToFrozenDictionary(f => f.Key, StringComparer.Ordinal);
        people = organisation.People.ToFrozenDictionary(p => p.AadObjectId, StringComparer.OrdinalIgnoreCase);
        deputyships = organisation.Deputyships.GroupBy(d => d.Deputy, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        endedInto = organisation.Forvaltningar.Where(f => f.Successor is not null).GroupBy(f => f.Successor!, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        places = organisation.Forvaltningar.Where(f => f.Successor is not null).Index().ToFrozenDictionary(f => f.Item.Key, f => f.Index, StringComparer.Ordinal);
    }

    public static Lookup Of(Organisation organisation) => Made.GetValue(organisation, o => new(o));

    public Tjanst? Tjanst(string key) => tjanster.GetValueOrDefault(key);

    public Area? Area(string key) => areas.GetValueOrDefault(key);

    public Forvaltning? Forvaltning(string key) => forvaltningar.GetValueOrDefault(key);

    /// <summary>Those that are to become part of a förvaltning, whenever that is: directly, or through others. In the organisation's order.</summary>
    public IReadOnlyList<Forvaltning> Before(string forvaltning)
    {
        if (!endedInto.ContainsKey(forvaltning)) return [];
        var (found, seen) = (new List<Forvaltning>(), new HashSet<string>(StringComparer.Ordinal) { forvaltning });
        Add(forvaltning);
        for (var at = 0; at < found.Count; at++) Add(found[at].Key);
        found.Sort((a, b) => places[a.Key].CompareTo(places[b.Key]));
        return found;

        void Add(string successor) => found.AddRange((endedInto.GetValueOrDefault(successor) ?? []).Where(ended => seen.Add(ended.Key)));
    }

    public Forum? Forum(string key) => forums.GetValueOrDefault(key);

    /// <summary>Whoever has the Entra object id, on whatever days they are in the directory.</summary>
    public Person? Person(string aadObjectId) => people.GetValueOrDefault(aadObjectId);

    /// <summary>All deputyships of a deputy, on whatever days they hold.</summary>
    public IReadOnlyList<Deputyship> Deputyships(string deputy) => deputyships.GetValueOrDefault(deputy) ?? [];
}
