using System.Text.Json;

namespace Forumbot.Tests.Commands;

/// <summary>The reference questions through the real command line, judged by what it prints.</summary>
public sealed class BatchScoreTests(RealShell shell) : IClassFixture<RealShell>
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "questions", "reference.jsonl");

    private static readonly string[] Fields =
        ["id", "intent", "services", "unit", "forums", "period", "quantity", "clarify", "choices", "byService", "amountSek", "unitOfPrice", "leadTimeDays", "readyBy", "language", "card", "text"];

    [Fact]
    public async Task A_batch_of_the_reference_questions_is_97_percent_right_and_none_misleads()
    {
        var questions = LabelledQuestion.Read(File);
        var ran = await shell.RunWith(await System.IO.File.ReadAllTextAsync(File), "ask", "--batch", "--now", RealShell.Now);
        var lines = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l)).ToList();

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(questions.Select(q => q.Id), lines.Select(l => l.GetProperty("id").GetString()));
        Assert.All(lines, WholeAndTrue);
        var judged = questions.Zip(lines, (q, l) => (q.Id, q.Text, Verdict: Judge(q.Expect, l))).ToList();
        var failures = string.Join('\n', judged.Where(j => j.Verdict is not Verdict.Right));
        Assert.True(judged.Count(j => j.Verdict is Verdict.Right) >= 0.97 * judged.Count, failures);
        Assert.DoesNotContain(judged, j => j.Verdict is Verdict.Misleading);
    }

    /// <summary>All fields of the contract, in its order, each of its kind, and none saying more than another.</summary>
    private static void WholeAndTrue(JsonElement line)
    {
        Assert.Equal(Fields, line.EnumerateObject().Select(p => p.Name));
        Assert.All(["services", "forums", "choices", "byService"], name => Assert.Equal(JsonValueKind.Array, line.GetProperty(name).ValueKind));
        Assert.All(line.GetProperty("byService").EnumerateArray(), s => Assert.Equal(["service", "amountSek", "leadTimeDays"], s.EnumerateObject().Select(p => p.Name)));
        Assert.InRange(line.GetProperty("choices").GetArrayLength(), 0, line.GetProperty("clarify").GetBoolean() ? 5 : 0);
        Assert.Contains(line.GetProperty("language").GetString(), new[] { "sv", "en" });
        Assert.NotEmpty(line.GetProperty("text").GetString()!);
        // Where one's own orders are not shown, a sentence says where they are.
        if (line.GetProperty("intent").GetString() is not "order-status" || line.GetProperty("card").ValueKind is not JsonValueKind.Null) Assert.Contains(line.GetProperty("card").GetString(), CardFiles.Names);
        if (line.GetProperty("clarify").GetBoolean() || line.GetProperty("intent").GetString() is "unknown" or "help" or "greeting")
            Assert.Equal((JsonValueKind.Null, 0), (line.GetProperty("amountSek").ValueKind, line.GetProperty("byService").GetArrayLength()));
    }

    private static Verdict Judge(Expected expected, JsonElement line)
    {
        var (services, choices, clarify) = (Keys(line, "services"), Keys(line, "choices"), line.GetProperty("clarify").GetBoolean());
        var intent = line.GetProperty("intent").GetString();
        if (expected.Clarify) return clarify && expected.Services.All(choices.Contains) ? Verdict.Right : clarify || services.SetEquals(expected.Services) ? Verdict.Wrong : Verdict.Misleading;
        if (!clarify && intent == expected.Intent && services.SetEquals(expected.Services)) return Verdict.Right;
        var priced = expected.Intent == "unknown" && intent is "price" or "cost";
        return !clarify && ((services.Count > 0 && !services.SetEquals(expected.Services)) || priced) ? Verdict.Misleading : Verdict.Wrong;
    }

    private static HashSet<string> Keys(JsonElement line, string name) => [.. line.GetProperty(name).EnumerateArray().Select(k => k.GetString()!)];
}
