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
    public static async ValueTask<Asked> Handle(Ask ask, OrganisationInUse current, AskLookups look)
    {
        var question = Understood(ask, current);
        var needed = Answering.Needed(question, current.Organisation, ask.Asker, ask.BoundForvaltning, ask.Now);
        var timed = Answering.NeededRealLeadTimes(question);
        return Answered(question, ask, current.Organisation, needed.Count == 0 ? Usage.None : await look.Usage(needed), timed.Count == 0 ? [] : await look.RealLeadTimes(timed));
    }

    /// <summary>The answer to a question that is understood already.</summary>
    internal static Asked Answered(Question question, Ask ask, Organisation organisation, Usage usage, IReadOnlyList<RealLeadTime> real)
    {
        var answer = Answering.Decide(question, organisation, usage, ask.Asker, ask.BoundForvaltning, ask.Now, real);
        var view = Teller.Tell(answer, new(question, organisation, LeadTime.DateAt(ask.Now)));
        return new(question, Figures.Of(answer), ViewData.Reply(view, question));
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
