using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;

namespace Forumbot.Tests.Questions;

public sealed class UnderstoodTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly Understanding Understanding = new(Repository.Stockholm());

    [Fact]
    public void A_follow_up_is_understood_alike_from_the_earlier_texts_and_from_what_they_were_understood_as()
    {
        var followUps = LabelledQuestion.Read(Path.Combine(Repository.Root, "tests", "questions", "reference.jsonl")).Where(q => q.Previous is { Count: > 0 }).ToList();

        Assert.NotEmpty(followUps);
        Assert.All(followUps, q => Assert.Equal(Told(Answer(q.Text, q.Previous!, [])), Told(Answer(q.Text, q.Previous!, Understood(q.Previous!, Understanding.Organisation.Revision)))));
    }

    [Fact]
    public void What_was_understood_with_another_revision_is_read_anew()
    {
        string[] previous = ["Vad kostar leverantörsreskontra oss?"];
        var gone = Understood(previous, Understanding.Organisation.Revision - 1).ConvertAll(u => u with { Question = u.Question with { Tjanster = ["tjanst-som-inte-finns"] } });

        Assert.Equal(["leverantorsreskontra"], Answer("och ledtiden?", previous, gone).Question.Tjanster);
    }

    private static List<Understood> Understood(IReadOnlyList<string> texts, long revision)
    {
        var understood = new List<Understood>();
        foreach (var text in texts) understood.Add(new(Answer(text, [.. understood.Select(u => u.Question.Text)], understood).Question, revision));
        return understood;
    }

    private static Asked Answer(string text, IReadOnlyList<string> previous, IReadOnlyList<Understood> understood) =>
        CardExamples.Answer(new(text, null, null, previous, Language.Swedish, Now) { Understood = understood }, Understanding, Repository.StockholmUsage());

    private static (Intent, string, string?, bool, string) Told(Asked asked) =>
        (asked.Question.Intent, string.Join(' ', asked.Question.Tjanster), asked.Question.Forvaltning, asked.Question.Clarify, asked.Reply.Text);
}
