using System.Text.Json;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Directives;

namespace Forumbot.Tests.Questions.Directives;

/// <summary>How well directives are told from questions with the demo pack. tests/directives/README.md tells the figures.</summary>
public sealed class DirectiveReadingTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    private static DirectiveReading Reading => DirectiveReading.Of(Repository.Stockholm());

    [Fact]
    public void At_least_97_percent_of_the_labelled_directives_are_right()
    {
        var labelled = Labelled("positive.jsonl").ToList();
        var wrong = labelled.Select(l => (l, Got: l.Difference(Reading.Read(l.Text, l.Locale)))).Where(l => l.Got is not null).ToList();

        Assert.True(labelled.Count >= 120);
        Assert.True(wrong.Count * 100 <= 3 * labelled.Count, $"{wrong.Count} of {labelled.Count} wrong:\n{string.Join('\n', wrong.Select(w => $"«{w.l.Text}» {w.Got}"))}");
    }

    [Fact]
    public void No_question_that_looks_like_a_directive_is_swallowed()
    {
        var texts = Labelled("near-misses.jsonl").Select(l => l.Text).ToList();

        Assert.True(texts.Count >= 60);
        Assert.Empty(Swallowed(texts));
    }

    [Fact]
    public void None_of_the_labelled_questions_is_a_directive()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Tests, "questions"), "*.jsonl").SelectMany(LabelledQuestion.Read).SelectMany(q => (string[])[q.Text, .. q.Previous ?? []]).Distinct().ToList();

        Assert.True(texts.Count > 1_000);
        Assert.Empty(Swallowed(texts));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<at>Forumbot</at>")]
    [InlineData("?!")]
    public void What_says_nothing_is_no_directive(string text) => Assert.Null(Reading.Read(text, Language.Swedish));

    [Fact]
    public void A_directive_drowned_in_words_is_no_directive() =>
        Assert.Null(Reading.Read("vem är jag " + string.Concat(Enumerable.Repeat("nu ", 40)), Language.Swedish));

    private static List<string> Swallowed(IEnumerable<string> texts) =>
        [.. from text in texts let got = Reading.Read(text, Language.Swedish) where got is not null select $"«{text}» {got}"];

    private static IEnumerable<LabelledDirective> Labelled(string file) =>
        File.ReadLines(Path.Combine(Tests, "directives", file)).Select(line => JsonSerializer.Deserialize<LabelledDirective>(line, Web)!);

    /// <summary>A text and what is to be read in it.</summary>
    private sealed record LabelledDirective(string Text, string? Directive, IReadOnlyList<string>? Units, string? Lang, bool Own, bool Asks, string? Unknown)
    {
        /// <summary>The other language's: the text alone must tell.</summary>
        public Language Locale => Lang is "en" ? Language.Swedish : Language.English;

        /// <summary>Null where it was read as meant.</summary>
        public string? Difference(Directive? got)
        {
            if (got is null) return "no directive";
            var (to, asks) = got switch { Directive.BindChannel b => (b.To, b.Asks), Directive.UnbindChannel u => (null, u.Asks), Directive.Belong b => (b.To, false), _ => ((NamedForvaltning?)null, false) };
            var meant = to is null || (to.Keys.Order().SequenceEqual((Units ?? []).Order()) && to.Unknown == Unknown && to.IsOwn == Own);
            var language = got.Language == (Lang is "en" ? Language.English : Language.Swedish);
            return KeyOf(got) == Directive && meant && asks == Asks && language ? null : $"{KeyOf(got)} {got}";
        }

        private static string KeyOf(Directive directive) => string.Concat(directive.GetType().Name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
    }
}
