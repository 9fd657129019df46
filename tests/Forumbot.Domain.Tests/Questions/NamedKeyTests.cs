using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Tests.Questions;

public sealed class NamedKeyTests
{
    private static readonly AllocationKey[] Keys =
    [
        new(2026, "leverantorsreskontra", "leverantorsfakturor", "Antal fakturor", "Number of invoices", 50),
        new(2026, "leverantorsreskontra", "felaktiga-leverantorsfakturor", "Felaktiga fakturor", "Faulty invoices", 25),
        new(2026, "leverantorsreskontra", "krav", "Antal krav (påminnelser, inkasso)", "Number of demands (reminders, debt collection)", 25),
        new(2026, "kundreskontra", "kundfakturor", "Antal fakturor", "Number of invoices", 90),
        new(2026, "hyresadministration", "aktiva-avtal", "Aktiva avtal", "Active contracts", 100),
    ];

    [Theory]
    [InlineData("vad sparar vi om vi halverar påminnelserna?", "krav")]
    [InlineData("what if our reminders doubled", "krav")]
    [InlineData("våra felaktiga fakturor", "felaktiga-leverantorsfakturor")]
    [InlineData("our faulty invoices", "felaktiga-leverantorsfakturor")]
    [InlineData("om leverantörsfakturorna minskar", "leverantorsfakturor")]
    [InlineData("om kundfakturorna minskar", "kundfakturor")]
    [InlineData("om 200 kontrakt försvinner", "aktiva-avtal")]
    [InlineData("om de 30 hyresavtalen försvinner", "aktiva-avtal")]
    public void A_key_is_found_by_the_words_of_its_names(string text, string key) => Assert.Equal(key, NamedKey.In(text, Keys)?.Key.Key);

    [Theory]
    [InlineData("om hälften av fakturorna försvinner")]
    [InlineData("om samtalen halveras")]
    [InlineData("antal?")]
    public void What_fits_several_or_none_is_no_key(string text) => Assert.Null(NamedKey.In(text, Keys));

    [Fact]
    public void What_the_service_is_called_is_no_key()
    {
        AllocationKey[] keys = [new(2026, "aldre-direkt", "invanare-65", "Invånare 65 år och äldre", null, 100)];

        Assert.NotNull(NamedKey.In("hur många samtal fick äldre direkt", keys));
        Assert.Null(NamedKey.In("hur många samtal fick äldre direkt", keys, "Äldre direkt"));
    }

    [Fact]
    public void The_same_key_of_two_years_is_one() =>
        Assert.Equal("krav", NamedKey.In("om kraven halveras", [.. Keys, .. Keys.Select(k => k with { Year = 2025 })])?.Key.Key);
}
