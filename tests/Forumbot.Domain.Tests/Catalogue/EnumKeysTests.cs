using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Tests.Catalogue;

public class EnumKeysTests
{
    [Fact]
    public void A_key_is_the_name_in_small_letters_with_a_hyphen_between_words()
    {
        Assert.Equal("yearly-in-advance", EnumKeys.Of(BillingRhythm.YearlyInAdvance));
        Assert.Equal("bas", EnumKeys.Of(Category.Bas));
        Assert.Equal("per-unit", EnumKeys.Of(PriceBasis.PerUnit));
    }

    [Fact]
    public void Every_value_is_found_by_its_key() => Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role, EnumKeys.Find<Role>(EnumKeys.Of(role))));

    [Theory]
    [InlineData("")]
    [InlineData("Per-Unit")]
    [InlineData("PerUnit")]
    [InlineData("0")]
    public void Nothing_else_is_a_key(string key) => Assert.Null(EnumKeys.Find<PriceBasis>(key));

    [Fact]
    public void Keys_stand_in_the_order_of_the_values() =>
        Assert.Equal(["per-unit", "yearly-shared", "yearly-fixed", "base-fee", "included"], EnumKeys.All<PriceBasis>().Keys);

    [Fact]
    public void A_value_without_a_name_has_no_key() => Assert.Throws<KeyNotFoundException>(() => EnumKeys.Of((PriceBasis)99));
}
