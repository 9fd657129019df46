using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Which services there are, by area or by category.</summary>
internal static class ServiceListView
{
    /// <summary>As many names as one reads in a chat; what is left out is counted.</summary>
    private const int MostNames = 100, MostGroups = 20;

    public static AnswerView Of(Answer.ServiceList answer, Told told)
    {
        var count = answer.Groups.Sum(g => g.Tjanster.Count);
        var perGroup = count <= MostNames ? MostNames : Math.Max(3, MostNames / answer.Groups.Count);
        return new("catalogue/service-list", count == 0 ? CatalogueTexts.NoneFound(told, answer.Category, answer.Area) : CatalogueTexts.Found(told, count, answer.Category, answer.Area))
        {
            Items = [.. answer.Groups.Take(MostGroups).Select(g => Item(g, perGroup, told))],
            SmallPrint = answer.Groups.Count > MostGroups ? [CatalogueTexts.AndMore(told, answer.Groups.Skip(MostGroups).Sum(g => g.Tjanster.Count))] : [],
            Next = Next(answer, told),
        };
    }

    private static ViewItem Item(ServiceGroup group, int most, Told told)
    {
        var names = string.Join(", ", group.Tjanster.Take(most).Select(told.Name));
        if (group.Tjanster.Count > most) names += " " + CatalogueTexts.AndMore(told, group.Tjanster.Count - most);
        return new(group.Area is { } area ? told.Name(area) : CommonTexts.Capital(told.Kinds(group.Category)), "", "", names, []);
    }

    private static IReadOnlyList<NextStep> Next(Answer.ServiceList answer, Told told) => answer.Groups.Count == 0 ? [NextSteps.AllServices(told)]
        : answer.Area is null
        ? [.. answer.Groups.Take(3).Select(g => ByArea(told, g.Area!))]
        : [.. answer.Groups.SelectMany(g => g.Tjanster).Take(3).Select(t => NextSteps.Info(told, t) with { Title = told.Name(t) })];

    private static NextStep ByArea(Told told, Area area) =>
        new(told.Name(area), told.In($"Vilka tjänster finns inom {area.Name}?", $"Which services are there in {told.Name(area)}?"));
}
