using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>What services cost a buyer in a period, for those who may see it. Without a period: this calendar year.</summary>
internal static class CostAnswers
{
    public static Answer Answer(Inquiry asked)
    {
        if (asked.Asker is null) return new Answer.NotAllowed(null, asked.Kundansvarig);
        if ((asked.Question.Forvaltning ?? asked.OwnForvaltning) is not { } key || asked.Lookup.Forvaltning(key) is not { } forvaltning)
            return new Answer.WhichForvaltning(asked.Kundansvarig);
        if (!Rights.MaySeeCosts(asked.Asker, key, asked.Organisation)) return new Answer.NotAllowed(forvaltning, asked.Kundansvarig);
        var (first, months) = (asked.Question.Period ?? Period.ThisYear).Resolve(asked.Today);
        return new Answer.Cost(forvaltning, first, months,
            [.. asked.Tjanster.Select(t => new CostLine(t, Costs.Of(asked.Organisation, t, key, first, months, asked.Today)))]);
    }
}
