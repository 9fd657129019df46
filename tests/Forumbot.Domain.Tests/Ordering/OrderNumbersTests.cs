using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class OrderNumbersTests
{
    [Theory]
    [InlineData("hur går det med a-2026-12?", "A-2026-000012")]
    [InlineData("A 2026 000123", "A-2026-000123")]
    [InlineData("a2026–1234567", "A-2026-1234567")]
    public void A_number_is_found_as_people_write_it(string text, string expected) => Assert.Equal(expected, OrderNumbers.In(text));

    [Theory]
    [InlineData("A-20٢٦-12")]
    [InlineData("A-2026-١٢")]
    [InlineData("A-२०२६-000012")]
    [InlineData("A-2026-0")]
    [InlineData("A-2026-1234567890")]
    [InlineData("EA-2026-12")]
    public void What_is_no_number_of_an_order_is_none(string text) => Assert.Null(OrderNumbers.In(text));
}
