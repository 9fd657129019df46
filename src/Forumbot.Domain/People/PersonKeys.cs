using System.Globalization;
using System.Text;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Keys for people whom no pack has named: made of the title, and unique.</summary>
internal static class PersonKeys
{
    private const int Longest = 70;

    internal static string For(Person person, Organisation directory)
    {
        var taken = directory.People.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var key = Plain(person.Title) is { Length: > 0 } plain ? plain : "person";
        return !taken.Contains(key) ? key : Enumerable.Range(2, taken.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{key}-{n}")).First(k => !taken.Contains(k));
    }

    /// <summary>budgetuppfoljare-farsta of "Budgetuppföljare Farsta".</summary>
    private static string Plain(string title)
    {
        var key = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
            if (char.IsAsciiLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        return key.ToString(0, Math.Min(key.Length, Longest)).TrimEnd('-');
    }
}
