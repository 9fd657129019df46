using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>Decides the answer to a question that has been understood. Pure: the same in, the same out.</summary>
public static class Answering
{
    /// <summary>Choices that a user is asked to pick from.</summary>
    public const int MostChoices = 5;

    /// <param name="asker">As they stand on the day of the question; null for somebody who is not in the directory.</param>
    /// <param name="boundForvaltning">The förvaltning of the channel: then "oss" is that one.</param>
    public static Answer Decide(Question question, Organisation organisation, Standing? asker, string? boundForvaltning, DateTimeOffset now)
    {
        var asked = new Inquiry(question, organisation, asker, boundForvaltning, now);
        if (question.Clarify) return Clarify(asked);
        return question.Intent switch
        {
            Intent.Greeting => new Answer.Greeting(asked.ExampleTjanst()),
            Intent.Help => new Answer.Help(asked.ExampleTjanst()),
            Intent.Unknown => new Answer.Unknown(asked.Kundansvarig),
            Intent.ServiceList => ServiceLists.Answer(asked),
            Intent.Responsible => Responsibles.Answer(asked),
            Intent.ExternalPurchase => ExternalPurchasing.Answer(asked),
            Intent.Price or Intent.Cost or Intent.LeadTime or Intent.ServiceInfo or Intent.Obligation => AboutTjanster(asked),
            _ => new Answer.Coming(question.Intent, PriceAnswers.Explained(asked), asked.Forums, asked.Kundansvarig),
        };
    }

    private static Answer AboutTjanster(Inquiry asked) => asked.Tjanster.Count == 0 ? Clarify(asked) : asked.Question.Intent switch
    {
        Intent.Price => PriceAnswers.Price(asked),
        Intent.Cost => CostAnswers.Answer(asked),
        Intent.LeadTime => LeadTimes(asked),
        Intent.ServiceInfo => new Answer.ServiceInfo(PriceAnswers.Lines(asked, asked.Today)),
        _ => new Answer.Obligations(asked.Tjanster),
    };

    private static Answer.Clarify Clarify(Inquiry asked) =>
        new(asked.Question.Intent, [.. asked.Tjanster.Take(MostChoices)], asked.ExampleTjanst());

    private static Answer.LeadTime LeadTimes(Inquiry asked) =>
        new([.. asked.Tjanster.Select(t => new LeadTimeLine(t, asked.ReadyBy(t)))], asked.Today, LeadTime.FirstDay(asked.Now));
}
