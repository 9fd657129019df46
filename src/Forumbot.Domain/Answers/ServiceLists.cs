using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Answers;

/// <summary>Which services there are.</summary>
internal static class ServiceLists
{
    public static Answer.ServiceList Answer(Inquiry asked)
    {
        var area = asked.Question.Area is { } key ? asked.Lookup.Area(key) : null;
        var category = asked.Question.Category;
        var found = asked.Organisation.Tjanster.Where(t => (area is null || t.Area == area.Key) && (category is null || t.Category == category));
        return new(area, category, area is null ? ByArea(asked.Organisation, found) : ByCategory(found));
    }

    private static IReadOnlyList<ServiceGroup> ByArea(Organisation organisation, IEnumerable<Tjanst> found)
    {
        var byArea = found.ToLookup(t => t.Area);
        return [.. organisation.Areas.Where(a => byArea.Contains(a.Key)).Select(a => new ServiceGroup(a, default, [.. byArea[a.Key]]))];
    }

    private static IReadOnlyList<ServiceGroup> ByCategory(IEnumerable<Tjanst> found) =>
        [.. found.GroupBy(t => t.Category).OrderBy(g => g.Key).Select(g => new ServiceGroup(null, g.Key, [.. g]))];
}
