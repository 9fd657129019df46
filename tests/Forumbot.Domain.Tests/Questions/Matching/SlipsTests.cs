using Forumbot.Domain.Questions.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Questions.Matching;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("status", "stauts", 1)]
    [InlineData("faktura", "fakutra", 1)]
    [InlineData("ledtid", "ledtd", 1)]
    [InlineData("ledtid", "leddtid", 1)]
    [InlineData("ledtid", "ledtid", 0)]
    [InlineData("omdistribution", "omdistributoin", 1)]
    public void Slips_are_counted(string right, string typed, int slips) => Assert.Equal(slips, Slips.Between(right, typed, 2));

    [Fact]
    public void It_stops_counting_past_the_most() => Assert.Equal(3, Slips.Between("leverantörsreskontra", "chefsrekrytering", 2));

    [Fact]
    public void It_is_the_same_both_ways() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(),
        (a, b) => Math.Min(Slips.Between(a.Get, b.Get, 5), 6) == Math.Min(Slips.Between(b.Get, a.Get, 5), 6)).QuickCheckThrowOnFailure();
}
