using System.Text.RegularExpressions;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Matching;

namespace Forumbot.Domain.Tests.Questions.Matching;

/// <summary>The matching data is data: these keep it readable by the program.</summary>
public sealed class WordFilesTests
{
    private static readonly string[] Shades = ["money", "money:price", "money:cost", "whole", "everything", "unsure", "refused"];

    [Fact]
    public void Every_section_of_the_patterns_is_an_intent_or_a_known_shade()
    {
        var known = Enum.GetValues<Intent>().Select(i => i.Key()).Concat(Shades).ToHashSet();

        Assert.DoesNotContain(WordFile.Lines("intents.txt").Where(l => l[0] == '[').Select(l => l[1..^1]), s => !known.Contains(s));
    }

    [Fact]
    public void Every_intent_has_patterns()
    {
        var sections = WordFile.Lines("intents.txt").Where(l => l[0] == '[').Select(l => l[1..^1]).ToHashSet();

        Assert.DoesNotContain(Enum.GetValues<Intent>().Except([Intent.Price, Intent.Cost]).Select(i => i.Key()), k => !sections.Contains(k));
    }

    [Fact]
    public void Every_pattern_has_a_weight_and_names_only_classes_and_tags_that_are_there()
    {
        var classes = WordFile.Lines("classes.txt").Select(l => l.Split('=')[0].Trim()).ToHashSet();
        foreach (var line in WordFile.Lines("intents.txt").Where(l => l[0] != '['))
        {
            Assert.Matches(@"^\d+(\.\d+)? \S", line);
            Assert.All(Regex.Matches(line, @"@([\w-]+)").Select(m => m.Groups[1].Value), name => Assert.Contains(name, classes));
            Assert.All(Regex.Matches(line, @"\{(\w+)\}").Select(m => m.Groups[1].Value), name => Assert.True(Enum.TryParse<Tag>(name, ignoreCase: true, out _), line));
        }
    }

    [Fact]
    public void Every_class_is_in_use()
    {
        var patterns = string.Join('\n', WordFile.Lines("intents.txt"));

        Assert.DoesNotContain(WordFile.Lines("classes.txt").Select(l => l.Split('=')[0].Trim()), name => !Regex.IsMatch(patterns, $"@{Regex.Escape(name)}(?![\\w-])"));
    }

    [Fact]
    public void Every_period_phrase_has_a_key_that_is_known()
    {
        string[] known = ["last-year", "this-year", "last-month", "so-far", "next-year", "this-month", "part-3", "part-4", "part-6", "ordinal-1", "ordinal-2", "ordinal-3", "ordinal-4", "joins"];

        Assert.DoesNotContain(WordFile.Phrases("periods.txt").Select(p => p.Key), k => !known.Contains(k) && !(int.TryParse(k, out var month) && month is >= 1 and <= 12));
    }
}
