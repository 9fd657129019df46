using Forumbot.Domain.Questions;
using Forumbot.TestSupport;
using Forumbot.Training;

// Learns the intent weights from tests/questions and writes them; with --check it tells how well weights learned from four fifths
// of the questions do on the rest.
var root = Repository.Root;
var organisation = Repository.Stockholm();
var questions = Directory.GetFiles(Path.Combine(root, "tests", "questions"), "*.jsonl").Where(f => !f.EndsWith("exam.jsonl", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal).SelectMany(LabelledQuestion.Read).ToList();

if (args.Contains("--check"))
{
    const int folds = 5;
    var verdicts = Enumerable.Range(0, folds).SelectMany(fold =>
    {
        var understanding = new Understanding(organisation, Learning.From(organisation, questions.Where((_, i) => i % folds != fold)));
        return questions.Where((_, i) => i % folds == fold).Select(q => q.Judge(q.AskedTo(understanding)));
    }).CountBy(v => v).ToDictionary();
    Console.WriteLine(string.Join(", ", verdicts.Select(v => $"{v.Key} {100.0 * v.Value / questions.Count:0.0} %")));
    return;
}

var lines = Learning.From(organisation, questions);
File.WriteAllLines(Path.Combine(root, "src", "Forumbot.Domain", "Questions", "Words", "intent-weights.txt"), lines);
Console.WriteLine($"{lines.Count} signs from {questions.Count} questions.");
