using System.Text.Json;
using Forumbot.Domain.Questions;

namespace Forumbot.TestSupport;

/// <summary>A question with what a sensible colleague would understand (tests/questions).</summary>
internal sealed record LabelledQuestion(string Id, string Text, Asker Asker, IReadOnlyList<string>? Previous, Expected Expect)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<LabelledQuestion> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledQuestion>(line, Web)!).ToList();

    public Question AskedTo(Understanding understanding) =>
        understanding.Understand(Text, Previous ?? [], Asker.Unit, Language.Swedish, new(2026, 11, 21));

    public Verdict Judge(Question got)
    {
        var expected = Expect.Services.ToHashSet();
        var right = Expect.Clarify
            ? got.Clarify && got.Tjanster.Count <= 5 && expected.IsSubsetOf(got.Tjanster)
            : !got.Clarify && got.Intent.Key() == Expect.Intent && expected.SetEquals(got.Tjanster);
        if (right) return Verdict.Right;
        var wrongService = got.Tjanster.Count > 0 && !expected.SetEquals(got.Tjanster);
        var pricedNothing = Expect.Intent == "unknown" && got.Intent is Intent.Price or Intent.Cost;
        return !got.Clarify && (wrongService || pricedNothing) ? Verdict.Misleading : Verdict.Wrong;
    }
}

internal sealed record Asker(string Unit);

internal sealed record Expected(string Intent, IReadOnlyList<string> Services, string? Unit, IReadOnlyList<string> Forums, string? Period, decimal? Quantity, bool Clarify);

internal enum Verdict { Right, Wrong, Misleading }
