using Forumbot.Domain.Catalogue;

namespace Forumbot.TryOut;

/// <summary>What the page's example questions are about, taken from the organisation's own catalogue; null where it has none of the kind.</summary>
/// <param name="Shared">A service whose cost is shared by keys.</param>
/// <param name="Promised">A service with a promised lead time.</param>
/// <param name="Hourly">A service paid by the hour.</param>
/// <param name="Area">A verksamhetsområde.</param>
internal sealed record Examples(Example? Shared, Example? Promised, Example? Hourly, Example? Area)
{
    public static Examples Of(Organisation organisation) => new(
        First(organisation, t => t.PriceForm == PriceForm.Keyed),
        First(organisation, t => t.LeadTimeDays is not null),
        First(organisation, t => t.PriceForm == PriceForm.Hourly),
        organisation.Areas.Select(a => Example.Of(a.Name, a.EnglishName)).FirstOrDefault());

    private static Example? First(Organisation organisation, Func<Tjanst, bool> kind) =>
        organisation.Tjanster.Where(kind).Select(t => Example.Of(t.Name, t.EnglishName)).FirstOrDefault();
}

/// <summary>A name as it stands inside a sentence, in both languages.</summary>
internal sealed record Example(string Sv, string En)
{
    public static Example Of(string name, string? englishName) => new(Inside(name), Inside(englishName ?? name));

    /// <summary>Without its capital, unless it is an abbreviation or begins with a single letter (E-handel).</summary>
    private static string Inside(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
