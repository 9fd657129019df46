using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.People.Telling;

/// <summary>Somebody in a line: the role, the days, and who stands in for them.</summary>
internal static class PersonLine
{
    public static string Of(Person person, Organisation organisation, DateOnly today, Language language)
    {
        List<string> parts = [RoleTexts.Of(person.Role).In(language)];
        if (person.Area is { } area) parts.Add(Lookup.Of(organisation).Area(area) is { } known ? language is Language.English ? known.EnglishName ?? known.Name : known.Name : area);
        if (person.Validity.From is { } from && from > today) parts.Add(language.Say($"från {Formats.Date(language, from)}", $"from {Formats.Date(language, from)}"));
        if (person.Validity.To is { } to) parts.Add(to < today ? language.Say($"slutade {Formats.Date(language, to)}", $"left on {Formats.Date(language, to)}") : language.Say($"till {Formats.Date(language, to)}", $"until {Formats.Date(language, to)}"));
        parts.AddRange(Deputies(person, organisation, today).Select(d => Deputy(d, organisation, language)));
        return string.Join(", ", parts);
    }

    /// <summary>Those of now and those to come.</summary>
    public static IEnumerable<Deputyship> Deputies(Person person, Organisation organisation, DateOnly today) => organisation.Deputyships
        .Where(d => d.For.Equals(person.AadObjectId, StringComparison.OrdinalIgnoreCase) && !(d.Validity.To < today) && !(d.Validity.To < d.Validity.From)).OrderBy(d => d.Validity.From);

    public static string Deputy(Deputyship deputyship, Organisation organisation, Language language)
    {
        var title = Lookup.Of(organisation).Person(deputyship.Deputy)?.Title ?? deputyship.Deputy;
        var days = Formats.Range(language, deputyship.Validity.From!.Value, deputyship.Validity.To!.Value);
        return language.Say($"vikarie {title} {days}", $"deputy {title} {days}");
    }
}
