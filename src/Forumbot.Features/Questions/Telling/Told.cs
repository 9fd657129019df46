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

    public string Name(Tjanst tjanst) => Swedish ? tjanst.Name : tjanst.EnglishName ?? tjanst.Name;

    public string Name(Area area) => Swedish ? area.Name : area.EnglishName ?? area.Name;

    public string Name(Forum forum) => Swedish ? forum.Name : forum.EnglishName ?? forum.Name;

    public string Name(AllocationKey key) => Swedish ? key.Name : key.EnglishName ?? key.Name;

    public string Amount(Money amount) => Formats.Amount(Language, amount);

    public string Number(decimal value) => Formats.Number(Language, value);

    public string Date(DateOnly date) => Formats.Date(Language, date);
}
