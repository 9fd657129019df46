using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.People.Telling;

/// <summary>Who is on a page of the directory: by förvaltning in the pack's order, then by title.</summary>
internal sealed record DirectorySearch(IReadOnlyList<Person> Shown, int First, int Total, int Page)
{
    public bool HasMore => First + Shown.Count < Total;

    /// <summary>Without a search those who have left are not among them.</summary>
    public static DirectorySearch Of(Organisation organisation, DirectoryPage page, DateOnly today, Language language)
    {
        var order = organisation.Forvaltningar.Select((f, i) => (f.Key, i)).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var words = page.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Person[] found = [.. organisation.People.Where(p => words.Length == 0 ? !(p.Validity.To < today) : words.All(w => Holds(p, w, organisation, language)))
            .OrderBy(p => order.GetValueOrDefault(p.Forvaltning, int.MaxValue)).ThenBy(p => p.Title, Comparer).ThenBy(p => p.Key, StringComparer.Ordinal)];
        var number = Math.Clamp(page.Number, 0, Math.Max(0, (found.Length - 1) / DirectoryPage.Size));
        return new([.. found.Skip(number * DirectoryPage.Size).Take(DirectoryPage.Size)], number * DirectoryPage.Size, found.Length, number);
    }

    private static StringComparer Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private static bool Holds(Person person, string word, Organisation organisation, Language language) =>
        In(person.Title, word) || In(Lookup.Of(organisation).Forvaltning(person.Forvaltning)?.Name ?? person.Forvaltning, word) || In(RoleTexts.Of(person.Role).In(language), word)
        || In(person.Key, word) || In(person.AadObjectId, word);

    // A word without its dots is found too.
    private static bool In(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
