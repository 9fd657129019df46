using Forumbot.Domain.Questions;

namespace Forumbot.Tests.Questions;

/// <summary>How well the questions of tests/questions are understood with the demo pack. README tells the figures.</summary>
public sealed class QuestionScoreTests
{
    private static readonly Understanding Understanding = new(Repository.Stockholm());

    [Fact]
    public void At_least_97_percent_of_the_reference_questions_are_right_and_none_misleads()
    {
        var score = Score.Of("reference.jsonl", Understanding);

        Assert.True(score.Right >= 97, score.ToString());
        Assert.True(score.Misleading == 0, score.ToString());
    }

    [Fact]
    public void Beside_intent_and_services_the_buyer_the_period_the_quantity_and_the_forums_are_mostly_right()
    {
        var score = Score.Of("reference.jsonl", Understanding);

        Assert.True(score.Fields.Values.Min() >= 90, score.ToString());
    }

    [Fact]
    public void Questions_that_were_not_learned_from_keep_their_score()
    {
        var score = Score.Of("exam.jsonl", Understanding);

        Assert.True(score.Right >= 87, score.ToString());
        Assert.True(score.Misleading <= 1.5, score.ToString());
    }

    [Fact]
    public void A_wrong_answer_counts_against_the_score()
    {
        var asked = new LabelledQuestion("x", "vad kostar referenstagning", new("farsta"), null, new("price", ["chefsrekrytering"], null, [], null, null, false));

        Assert.Equal(Verdict.Misleading, asked.Judge(asked.AskedTo(Understanding)));
    }
}
