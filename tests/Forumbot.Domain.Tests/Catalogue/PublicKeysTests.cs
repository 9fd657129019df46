using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Tests.Catalogue;

public class PublicKeysTests
{
    [Theory]
    [InlineData("leverantorsreskontra")]
    [InlineData("lon-och-pension")]
    [InlineData("2027")]
    public void Small_letters_digits_and_single_hyphens_are_a_key(string text) => Assert.True(PublicKeys.IsKey(text));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("lön")]
    [InlineData("a b")]
    public void Anything_else_is_none(string text) => Assert.False(PublicKeys.IsKey(text));
}
