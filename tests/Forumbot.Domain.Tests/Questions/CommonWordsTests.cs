using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Tests.Questions;

public sealed class CommonWordsTests
{
    [Theory]
    [InlineData("kostar")]
    [InlineData("vad kostar det")]
    [InlineData("Vad")]
    [InlineData("mars 2026")]
    [InlineData("tjugofem timmar")]
    [InlineData("how long")]
    [InlineData("?!")]
    public void What_every_question_may_hold_is_common(string text) => Assert.True(CommonWords.Only(text));

    [Theory]
    [InlineData("hyrespapper")]
    [InlineData("vad kostar hyrespapper")]
    [InlineData("kundfakturor")]
    [InlineData("Andersson")]
    public void A_word_of_its_own_is_not(string text) => Assert.False(CommonWords.Only(text));
}
