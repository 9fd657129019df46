using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Tests.Questions.Reading;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<at>Forumbot</at> vad kostar det", "vad kostar det")]
    [InlineData("<p>Tj&auml;nstekatalogen f&ouml;r upphandling</p>", "Tjänstekatalogen för upphandling")]
    [InlineData("<div>ja<br>nej</div>", "ja\nnej")]
    [InlineData("2 < 3 & 4 > 1", "2 < 3 & 4 > 1")]
    [InlineData("a\u0000b\u0007c", "a b c")]
    [InlineData("a\u030a", "å")]
    public void What_Teams_adds_is_taken_away(string typed, string read) => Assert.Equal(read, PlainText.Of(typed).Trim());

    [Theory]
    [InlineData("\ud800")]
    [InlineData("vad \ufffe kostar\uffff")]
    [InlineData("<<<<<at>")]
    [InlineData("&#x110000;")]
    [InlineData("")]
    public void Broken_text_is_read_without_a_fault(string typed) => Assert.NotNull(PlainText.Of(typed));

    [Fact]
    public void A_text_of_100_KB_is_cut() => Assert.True(PlainText.Of(new string('a', 100_000)).Length <= PlainText.Longest);
}
