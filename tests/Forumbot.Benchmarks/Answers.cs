using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks;

/// <summary>Answers the reference questions over one organisation, as the bot does.</summary>
internal sealed class Answers(Organisation organisation)
{
    /// <summary>A Saturday, like the day the questions were written for.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    private readonly Understanding _understanding = new(organisation);

    public static IReadOnlyList<LabelledQuestion> Questions { get; } = LabelledQuestion.Read(Path.Combine(Repository.Root, "tests", "questions", "reference.jsonl"));

    public Asked To(LabelledQuestion question) => AskQuestion.Handle(
        new(question.Text, Standing.Alone(organisation.People[0]), question.Asker.Unit, question.Previous ?? [], Language.Swedish, Now), new(organisation, _understanding), new(_ => Task.FromResult(Repository.StockholmUsage()), _ => Task.FromResult<IReadOnlyList<Forumbot.Domain.Ordering.RealLeadTime>>([]), _ => throw new InvalidOperationException("Nobody orders here."))).AsTask().GetAwaiter().GetResult();

    public Question Understood(LabelledQuestion question) => question.AskedTo(_understanding);
}
