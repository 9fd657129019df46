using Forumbot.Domain.Catalogue;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Catalogue;

public sealed class ValidityTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void The_default_holds_always()
    {
        Assert.True(default(Validity).Holds(DateOnly.MinValue) && default(Validity).Holds(DateOnly.MaxValue));
        Assert.Equal((First, 12), default(Validity).Within(First, 12));
    }

    [Theory]
    [InlineData("2026-06-15", null, "2026-06-01", 7)]
    [InlineData(null, "2026-06-30", "2026-01-01", 6)]
    [InlineData(null, "2026-07-01", "2026-01-01", 7)]
    [InlineData("2025-03-01", "2026-01-01", "2026-01-01", 1)]
    [InlineData("2026-12-31", "2027-05-01", "2026-12-01", 1)]
    public void A_month_counts_when_it_holds_on_some_day_of_it(string? from, string? to, string first, int months) =>
        Assert.Equal((DateOnly.Parse(first, null), months), new Validity(Day(from), Day(to)).Within(First, 12));

    [Theory]
    [InlineData("2027-01-01", null)]
    [InlineData(null, "2025-12-31")]
    public void A_period_wholly_outside_has_no_months(string? from, string? to) => Assert.Null(new Validity(Day(from), Day(to)).Within(First, 12));

    [Fact]
    public void Two_meet_where_some_day_holds_in_both() => Prop.ForAll(Validities(), Validities(), (a, b) =>
        a.Meets(b) == Enumerable.Range(-2, 14).Select(d => First.AddDays(d)).Any(d => a.Holds(d) && b.Holds(d))).QuickCheckThrowOnFailure();

    private static Arbitrary<Validity> Validities() => (
        from first in Gen.Choose(-1, 9)
        from length in Gen.Choose(-2, 5)
        select new Validity(first < 0 ? null : First.AddDays(first), length == -2 ? null : First.AddDays(Math.Max(first, 0) + length))).ToArbitrary();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
}
