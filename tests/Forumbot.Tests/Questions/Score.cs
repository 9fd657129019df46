using System.Globalization;
using Forumbot.Domain.Questions;

namespace Forumbot.Tests.Questions;

/// <summary>A file of labelled questions, judged.</summary>
/// <param name="Right">Percent.</param>
/// <param name="Misleading">Percent.</param>
/// <param name="Fields">Percent right of what is counted beside intent and services.</param>
internal sealed record Score(string File, double Right, double Misleading, IReadOnlyDictionary<string, double> Fields, IReadOnlyList<string> Failures)
{
    public static Score Of(string file, Understanding understanding)
    {
        var asked = LabelledQuestion.Read(Path.Combine(Repository.Root, "tests", "questions", file)).Select(q => (Question: q, Got: q.AskedTo(understanding))).ToList();
        var judged = asked.Select(a => (a.Question, a.Got, Verdict: a.Question.Judge(a.Got))).ToList();
        double Percent(int count) => 100.0 * count / asked.Count;
        return new(file, Percent(judged.Count(j => j.Verdict == Verdict.Right)), Percent(judged.Count(j => j.Verdict == Verdict.Misleading)),
            new Dictionary<string, double>
            {
                ["unit"] = Percent(asked.Count(a => a.Got.Forvaltning == a.Question.Expect.Unit)),
                ["period"] = Percent(asked.Count(a => a.Got.Period?.ToString() == a.Question.Expect.Period)),
                ["quantity"] = Percent(asked.Count(a => a.Got.Quantity == a.Question.Expect.Quantity)),
                ["forums"] = Percent(asked.Count(a => a.Got.Forums.ToHashSet().SetEquals(a.Question.Expect.Forums))),
            },
            [.. judged.Where(j => j.Verdict != Verdict.Right).Select(j => $"{j.Verdict}: {j.Question.Id} «{j.Question.Text}» {j.Got.Intent.Key()} [{string.Join(", ", j.Got.Tjanster)}]{(j.Got.Clarify ? " asked back" : "")}")]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}: {Right:0.0} % right, {Misleading:0.0} % misleading; {string.Join(", ", Fields.Select(f => $"{f.Key} {f.Value:0.0}"))}\n{string.Join('\n', Failures)}");
}
