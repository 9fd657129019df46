using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>To whom and of what an answer is told: the question's language and the organisation's own words.</summary>
internal sealed record Told(Question Question, Organisation Organisation, DateOnly Today)
{
    public Language Language => Question.Language;

    public bool Swedish => Question.Language == Language.Swedish;

    public OrganisationRules Rules => Organisation.Rules;

    public string In(string swedish, string english) => Swedish ? swedish : english;

    public string In(LocalText text) => text.In(Language);

    /// <summary>A sentence of the pack, with the documents that it names by number by their titles.</summary>
    public string Cited(LocalText text) => Documents.Named(this, In(text));

    /// <summary>What a pack writes in Swedish only.</summary>
    public string FromSwedish(string text) => Swedish ? text : SwedishTexts.InEnglish(text);

    /// <summary>The service administration inside a sentence.</summary>
    public string Supplier => Inside(Rules.ServiceAdministration);

    public string Inside(Forvaltning forvaltning) => Inside(forvaltning.Name);

    // Swedish: utbildningsförvaltningen and trafikkontoret are common nouns, Farsta stadsdelsförvaltning is a name.
    private string Inside(string name) =>
        Swedish && !name.Contains(' ', StringComparison.Ordinal) && (name.EndsWith("förvaltningen", StringComparison.Ordinal) || name.EndsWith("kontoret", StringComparison.Ordinal))
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;

    public string Name(Tjanst tjanst) => Swedish ? tjanst.Name : tjanst.EnglishName ?? tjanst.Name;

    public string Name(Area area) => Swedish ? area.Name : area.EnglishName ?? area.Name;

    public string Name(Forum forum) => Swedish ? forum.Name : forum.EnglishName ?? forum.Name;

    public string Name(AllocationKey key) => Swedish ? key.Name : key.EnglishName ?? key.Name;

    public string Amount(Money amount) => Formats.Amount(Language, amount);

    public string Exact(Money amount) => Formats.Exact(Language, amount);

    public string Difference(Money amount) => Formats.Difference(Language, amount);

    public string Percent(decimal value) => Formats.Percent(Language, value);

    public string Number(decimal value) => Formats.Number(Language, value);

    public string Date(DateOnly date) => Formats.Date(Language, date);
}
