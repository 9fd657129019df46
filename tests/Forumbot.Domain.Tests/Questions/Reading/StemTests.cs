using Forumbot.Domain.Questions.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Questions.Reading;

public sealed class StemTests
{
    [Theory]
    [InlineData("kostnad", "kostnader", "kostnaden", "kostnaderna", "kostnadernas")]
    [InlineData("faktura", "fakturor", "fakturan", "fakturorna")]
    [InlineData("tjanst", "tjanster", "tjansten", "tjansternas")]
    [InlineData("reskontra", "reskontran", "reskontrorna")]
    [InlineData("akustiker", "akustikern")]
    [InlineData("stoppa", "stopp", "stopa")]
    [InlineData("avtal", "avtalet", "avtalen", "avtall")]
    public void Forms_of_a_word_meet(params string[] forms) => Assert.Single(forms.Select(Stem.Of).Distinct());

    [Theory]
    [InlineData("rekrytera", "rekrytering")]
    [InlineData("lon", "lan")]
    [InlineData("kurs", "kur")]
    public void Other_words_do_not(string a, string b) => Assert.NotEqual(Stem.Of(a), Stem.Of(b));

    [Fact]
    public void A_stem_is_its_own_stem() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), word =>
    {
        var stem = Stem.Of(Words.Fold(word.Get));
        return Stem.Of(stem) == stem && stem.Length <= word.Get.Length;
    }).QuickCheckThrowOnFailure();
}
