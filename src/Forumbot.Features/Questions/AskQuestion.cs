using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions.Telling;

namespace Forumbot.Features.Questions;

/// <summary>Somebody asks something: understand, decide, tell. Reads and writes nothing; safe to share between threads.</summary>
public static class AskQuestion
{
    /// <param name="understanding">Made from <paramref name="organisation"/>.</param>
    public static Asked Handle(Ask ask, Organisation organisation, Understanding understanding)
    {
        var (own, today) = (ask.BoundForvaltning ?? ask.Asker?.Forvaltning, LeadTime.DateAt(ask.Now));
        var question = IsUnderstood(ask, organisation)
            ? understanding.UnderstandAfter([.. ask.Understood.Select(u => u.Question)], ask.Text, own, ask.Locale, today)
            : understanding.Understand(ask.Text, ask.Previous, own, ask.Locale, today);
        return Answered(question, ask, organisation);
    }

    private static bool IsUnderstood(Ask ask, Organisation organisation) =>
        ask.Understood.Count == ask.Previous.Count && ask.Understood.All(u => u.Revision == organisation.Revision);

    /// <summary>The answer to a question that is understood already.</summary>
    internal static Asked Answered(Question question, Ask ask, Organisation organisation)
    {
        var answer = Answering.Decide(question, organisation, ask.Asker, ask.BoundForvaltning, ask.Now);
        var view = Teller.Tell(answer, new(question, organisation, LeadTime.DateAt(ask.Now)));
        return new(question, Figures.Of(answer), ViewData.Reply(view, question));
    }
}
