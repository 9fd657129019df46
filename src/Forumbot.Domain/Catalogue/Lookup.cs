using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Forumbot.Domain.Catalogue;

/// <summary>An organisation's rows found by key. Made once per <see cref="Organisation"/> and kept as long as it lives.</summary>
public sealed class Lookup
{
    private static readonly ConditionalWeakTable<Organisation, Lookup> Made = [];
    private readonly FrozenDictionary<string, Tjanst> tjanster;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Forvaltning> forvaltningar;
    private readonly FrozenDictionary<string, Forum> forums;

    private Lookup(Organisation organisation)
    {
        tjanster = organisation.Tjanster.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);
        areas = organisation.Areas.ToFrozenDictionary(a => a.Key, StringComparer.Ordinal);
        forvaltningar = organisation.Forvaltningar.ToFrozenDictionary(f => f.Key, StringComparer.Ordinal);
        forums = organisation.Forums.ToFrozenDictionary(f => f.Key, StringComparer.Ordinal);
    }

    public static Lookup Of(Organisation organisation) => Made.GetValue(organisation, o => new(o));

    public Tjanst? Tjanst(string key) => tjanster.GetValueOrDefault(key);

    public Area? Area(string key) => areas.GetValueOrDefault(key);

    public Forvaltning? Forvaltning(string key) => forvaltningar.GetValueOrDefault(key);

    public Forum? Forum(string key) => forums.GetValueOrDefault(key);
}
