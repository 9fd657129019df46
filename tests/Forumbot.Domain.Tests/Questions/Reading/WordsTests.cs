using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Tests.Questions.Reading;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Åsa, Ärla och Öland", "asa arla och oland")]
    [InlineData("lev.res. tack", "lev.res tack")]
    [InlineData("vi har 4 100 familjer", "vi har 4 100 familjer")]
    [InlineData("50h och 20st", "50 h och 20 st")]
    [InlineData("e-handel", "e handel")]
    [InlineData("what's up", "what's up")]
    public void Words_are_cut_and_folded(string text, string words) => Assert.Equal(words, string.Join(' ', Words.Of(text).Select(w => w.Folded)));

    [Fact]
    public void Sentences_are_told_apart_and_those_that_ask_are_known()
    {
        var asking = new HashSet<int>();

        var words = Words.Of("Hej! Vad kostar det? Tack.", asking);

        Assert.Equal([0, 1, 1, 1, 2], words.Select(w => w.Sentence));
        Assert.Equal([1], asking);
    }

    [Fact]
    public void A_men_after_a_comma_begins_a_new_sentence() => Assert.Equal(2, Words.Of("jag förstår det, men vad kostar det").Select(w => w.Sentence).Distinct().Count());

    [Fact]
    public void A_hanging_word_waits_for_its_end() => Assert.Equal([true, false, false], Words.Of("leverantörs- och kundreskontra").Select(w => w.Hanging));
}
