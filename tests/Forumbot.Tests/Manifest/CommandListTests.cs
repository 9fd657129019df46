using System.Text.Json;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;
using Forumbot.Manifest;

namespace Forumbot.Tests.Manifest;

/// <summary>What Teams offers people to say to the bot is what the bot understands.</summary>
public sealed class CommandListTests
{
    /// <summary>Who one is and whose a channel is are no questions about services: <c>Directives</c> answer them.</summary>
    private static readonly string[] Directives = ["Vem är jag?", "Who am I?", "Koppla den här kanalen", "Connect this channel"];

    private static readonly Understanding Understanding = new(Repository.Stockholm());

    private static readonly List<(string Swedish, string English)> Commands = ReadCommands();

    public static IEnumerable<object[]> Questions => Commands.Where(c => !Directives.Contains(c.Swedish)).Distinct().Select(c => new object[] { c.Swedish, c.English });

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_command_is_understood_alike_in_Swedish_and_English_and_is_answered(string swedish, string english)
    {
        var (inSwedish, inEnglish) = (Ask(swedish, Language.Swedish), Ask(english, Language.English));

        Assert.NotEqual(Intent.Unknown, inSwedish.Question.Intent);
        Assert.False(inSwedish.Question.Clarify);
        Assert.Equal((inSwedish.Question.Intent, string.Join(' ', inSwedish.Question.Tjanster), false), (inEnglish.Question.Intent, string.Join(' ', inEnglish.Question.Tjanster), inEnglish.Question.Clarify));
        Assert.Equal(Language.English, inEnglish.Question.Language);
    }

    [Fact]
    public void A_text_that_no_command_should_be_would_be_found() => Assert.Equal(Intent.Unknown, Ask("Boka bord på lunchen", Language.Swedish).Question.Intent);

    [Fact]
    public void Every_directive_stands_in_the_lists() => Assert.Empty(Directives.Except(Commands.SelectMany(c => new[] { c.Swedish, c.English })));

    private static Asked Ask(string text, Language language) => CardExamples.Answer(
        new(text, Standing.Alone(Understanding.Organisation.People.First(p => p.AadObjectId.EndsWith("0101", StringComparison.Ordinal))), null, [], language, CardExamples.Now), Understanding, Repository.StockholmUsage());

    private static List<(string Swedish, string English)> ReadCommands()
    {
        var (manifest, english) = (JsonElement.Parse(OurManifest.Unzipped()["manifest.json"]), JsonElement.Parse(OurManifest.Unzipped()["en.json"]));
        return [.. ManifestTexts.Of(manifest).Where(t => t.Path.StartsWith("bots", StringComparison.Ordinal) && t.Path.EndsWith(".title", StringComparison.Ordinal)).Select(t => (t.Text!, english.GetProperty(t.Path).GetString()!))];
    }
}
