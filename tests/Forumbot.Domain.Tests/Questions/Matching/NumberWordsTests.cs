using Forumbot.Domain.Questions.Matching;

namespace Forumbot.Domain.Tests.Questions.Matching;

public sealed class NumberWordsTests
{
    private readonly NumberWords _numbers = new(new Dictionary<string, int> { ["sex"] = 6, ["tjugo"] = 20, ["fem"] = 5, ["trettio"] = 30 });

    [Theory]
    [InlineData("sex", 6)]
    [InlineData("tjugofem", 25)]
    [InlineData("4 100", 4100)]
    [InlineData("12,5", 12.5)]
    [InlineData("90871", 90871)]
    public void Numbers_are_read(string word, double value) => Assert.Equal((decimal)value, _numbers.ValueOf(word));

    [Theory]
    [InlineData("faktura")]
    [InlineData("tjugoett")]
    [InlineData("99999999999999999999")]
    public void Other_words_are_no_numbers(string word) => Assert.Null(_numbers.ValueOf(word));
}
