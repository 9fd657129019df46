using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions.Telling;

namespace Forumbot.Features.Questions;

/// <summary>Somebody asks something: understand, look up what was used, decide, tell. Writes nothing; safe to share between threads.</summary>
public static class AskQuestion
{
    public static async ValueTask<Asked> Handle(Ask ask, OrganisationInUse current, Lookups look)
    {
        var question = Understood(ask, current);
        var needed = Answering.Needed(question, current.Organisation, ask.Asker, ask.BoundForvaltning, ask.Now);
        var timed = Answering.NeededRealLeadTimes(question);
        var answer = Decided(question, ask, current.Organisation, needed.Count == 0 ? Usage.None : await look.Usage(needed), timed.Count == 0 ? [] : await look.RealLeadTimes(timed));
        return answer is Answer.Order { IsClear: true } order && ask.IsPrivate
            ? new(question, Figures.Of(answer), await look.OrderForm(new(order.Wish, current.Organisation, ask.Asker, question.Language, ask.Now)))
            : Answered(answer, question, ask, current.Organisation);
    }

    /// <summary>The answer to a question that is understood already, as it is told where others read.</summary>
    internal static Asked Answered(Question question, Ask ask, Organisation organisation, Usage usage, IReadOnlyList<RealLeadTime>? real = null) => Answered(Decided(question, ask, organisation, usage, real ?? []), question, ask, organisation);

    private static Answer Decided(Question question, Ask ask, Organisation organisation, Usage usage, IReadOnlyList<RealLeadTime> real) =>
        Answering.Decide(question, organisation, usage, ask.Asker, ask.BoundForvaltning, ask.Now, real);

    private static Asked Answered(Answer answer, Question question, Ask ask, Organisation organisation)
    {
        var view = Teller.Tell(answer, new(question, organisation, LeadTime.DateAt(ask.Now)));
        return new(question, question.Clarify ? AnswerFigures.None : Figures.Of(answer), ViewData.Reply(view, question));
    }

    private static Question Understood(Ask ask, OrganisationInUse current)
    {
        var (own, today) = (ask.BoundForvaltning ?? ask.Asker?.Forvaltning, LeadTime.DateAt(ask.Now));
        return IsUnderstood(ask, current.Organisation)
            ? current.Understanding.UnderstandAfter([.. ask.Understood.Select(u => u.Question)], ask.Text, own, ask.Locale, today)
            : current.Understanding.Understand(ask.Text, ask.Previous, own, ask.Locale, today);
    }

    private static bool IsUnderstood(Ask ask, Organisation organisation) =>
        ask.Understood.Count == ask.Previous.Count && ask.Understood.All(u => u.Revision == organisation.Revision);
}
