using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class OrderSaidTests
{
    private static readonly Understanding Understanding = new(Organisations.Stockholm);

    /// <summary>A Saturday.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("beställ 30 timmar upphandlingstjänst från och med mars", "30", "2027-03-01")]
    [InlineData("beställ 30 timmar upphandlingstjänst från januari", "30", "2027-01-04")]
    [InlineData("beställ 10 timmar upphandlingstjänst i januari 2028", "10", "2028-01-03")]
    [InlineData("beställ 25 timmar upphandlingstjänst, start 3 mars", "25", "2027-03-03")]
    [InlineData("order 25 hours of procurement service starting 3 March", "25", "2027-03-03")]
    [InlineData("beställ 25 timmar upphandlingstjänst senast den 15 december", "25", "2026-12-15")]
    [InlineData("beställ 25 timmar upphandlingstjänst från 2027-02-01", "25", "2027-02-01")]
    [InlineData("jag vill beställa upphandlingstjänst", null, null)]
    [InlineData("beställ 1.000 timmar upphandlingstjänst", "1.000", null)]
    [InlineData("beställ -3 timmar upphandlingstjänst", "-3", null)]
    [InlineData("beställ 12,5 timmar upphandlingstjänst", "12,5", null)]
    [InlineData("beställ 1,555 timmar upphandlingstjänst", "1,555", null)]
    [InlineData("order 1.5 hours of procurement service", "1.5", null)]
    public void What_was_said_is_filled_in_and_never_rounded(string text, string? quantity, string? wanted)
    {
        var wish = Said(text);

        Assert.Equal(("upphandlingstjanst", quantity, wanted), (wish.Tjanst, wish.Quantity, wish.Wanted));
    }

    [Theory]
    [InlineData("beställ 30 timmar upphandlingstjänst i mars 2026")]
    [InlineData("beställ 30 timmar upphandlingstjänst i år")]
    [InlineData("beställ upphandlingstjänst, start 31 februari")]
    public void A_day_that_has_been_or_never_comes_is_none(string text) => Assert.Null(Said(text).Wanted);

    [Theory]
    [InlineData("stoppa faktura 90871")]
    [InlineData("beställ upphandlingstjänst för ombyggnaden av Kungsskolans matsal")]
    public void What_else_was_said_is_kept_as_it_was_written(string text) => Assert.Equal(text, Said(text).Text);

    [Theory]
    [InlineData("beställ 30 timmar upphandlingstjänst från och med mars")]
    [InlineData("jag vill beställa upphandlingstjänst, tack")]
    [InlineData("hej, kan ni ordna 30 timmar upphandlingstjänst åt oss?")]
    public void Where_the_other_fields_say_it_all_there_is_no_text(string text) => Assert.Null(Said(text).Text);

    [Fact]
    public void A_named_forvaltning_goes_with_it_and_of_several_services_none_is_chosen()
    {
        Assert.Equal("trafikkontoret", Said("beställ 10 timmar upphandlingstjänst till trafikkontoret").Forvaltning);
        Assert.Null(Said("beställ 10 timmar upphandlingstjänst").Forvaltning);
        Assert.Equal("Vattenförvaltningen", Said("beställ 10 timmar upphandlingstjänst till Vattenförvaltningen").Forvaltning);
        Assert.Null(Said("beställ upphandlingstjänst och leverantörsreskontra").Tjanst);
    }

    private static OrderWish Said(string text) => OrderSaid.Wish(Understanding.Understand(text, [], "utbildningsforvaltningen", Language.Swedish, new(2026, 11, 21)), Now);
}
