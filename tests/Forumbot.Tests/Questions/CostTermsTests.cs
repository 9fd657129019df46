using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Tests.Questions;

/// <summary>How a cost is made up, in words: each form of price, both languages.</summary>
public sealed class CostTermsTests
{
    private static readonly DirectCost Direct = new(2026, "leverantorsreskontra", "utbildningsforvaltningen", "Fritidsklubbar", "After-school clubs", Money.FromKronor(1_000), true, "002");

    [Theory]
    [InlineData(Language.Swedish, "Fritidsklubbar: 1 000 kr per år, som bara ni använder")]
    [InlineData(Language.English, "After-school clubs: SEK 1,000 a year, which only you use")]
    public void A_cost_of_ones_own_stands_beside_the_keys(Language language, string line)
    {
        var text = Text(Organisations.Stockholm with { DirectCosts = [Direct] }, "leverantorsreskontra", language);

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain(line, Text(Organisations.Stockholm with { DirectCosts = [Direct with { Forvaltning = "farsta" }] }, "leverantorsreskontra", language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "Fast pris efter volym: 5 000 kr per år från 500; er volym är 600 (Antal fakturor)")]
    [InlineData(Language.English, "Fixed price by volume: SEK 5,000 a year from 500; your volume is 600 (Number of invoices)")]
    public void Who_pays_a_step_is_told_the_step_and_no_keys(Language language, string line)
    {
        var text = Text(Organisations.Stockholm with { PriceSteps = [new(2026, "leverantorsreskontra", "förvaltning", "antal-fakturor", 500, Money.FromKronor(5_000), true, ""), new(2026, "leverantorsreskontra", "förvaltning", "antal-fakturor", 0, Money.FromKronor(100), true, "")] }, "leverantorsreskontra", language);

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain("600 av", text, StringComparison.Ordinal);
        Assert.DoesNotContain("600 of", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "Att fördela efter användning: 10 000 kr, 1 månad", "Er användning: 3 av 4, fördelat månad för månad, ger 7 500 kr")]
    [InlineData(Language.English, "To share by use: SEK 10,000, 1 month", "Your use: 3 of 4, shared month by month, gives SEK 7,500")]
    public void What_follows_use_is_told_as_use(Language language, params string[] lines)
    {
        var moving = Organisations.Stockholm with
        {
            Tjanster = [.. Organisations.Stockholm.Tjanster.Select(t => t.Key == "aldre-direkt" ? t with { Driver = CostDriver.Consumption } : t)],
            Prices = [.. Organisations.Stockholm.Prices.Where(p => p.Tjanst != "aldre-direkt" || p.Basis == PriceBasis.YearlyShared)],
        };

        var text = Text(moving, "aldre-direkt", language, Used("utbildningsforvaltningen", 3), Used("farsta", 1));

        Assert.All(lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains(language == Language.Swedish ? "Volymer saknas för februari," : "Volumes are missing for February,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(language == Language.Swedish ? "Nycklarnas volymer" : "The keys use volumes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "Grundavgift: 12 av 12 månader av 6 000 kr ger 6 000 kr")]
    [InlineData(Language.English, "Base fee: 12 of 12 months of SEK 6,000 gives SEK 6,000")]
    public void A_base_fee_is_told_as_one(Language language, string line) => Assert.Contains(line, Text(WithFee, "upphandlingstjanst", language), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Swedish, "6 000 kr per år i grundavgift och 860 kr per timme")]
    [InlineData(Language.English, "SEK 6,000 a year as a base fee and SEK 860 per hour")]
    public void A_price_with_a_base_fee_names_both(Language language, string prices) =>
        Assert.Contains(prices, Plain(CardExamples.Answer(CardExamples.About(Intent.Price, "upphandlingstjanst") with { Language = language }, Organisations.Budgetuppfoljare, WithFee)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Swedish, "Tillägg för externa köpare: 8 % av 90 300 kr ger 7 224 kr")]
    [InlineData(Language.English, "Addition for external buyers: 8% of SEK 90,300 gives SEK 7,224")]
    public void The_addition_of_an_external_buyer_says_what_it_is_a_percent_of(Language language, string line)
    {
        var external = Organisations.Stockholm with
        {
            Rules = Organisations.Stockholm.Rules with { Pricing = new() { ExternalOverheadPercent = 8 } },
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f.Key == "utbildningsforvaltningen" ? new(f.Key, f.Name, "extern", f.Phrases) : f)],
        };

        var text = Plain(CardExamples.Answer(CardExamples.About(Intent.Cost, "upphandlingstjanst") with { Language = language }, Organisations.Budgetuppfoljare, external));

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.Contains(language == Language.Swedish ? "97 524 kr" : "SEK 97,524", text, StringComparison.Ordinal);
    }

    private static Organisation WithFee => Organisations.Stockholm with { Prices = [.. Organisations.Stockholm.Prices, new(2026, "upphandlingstjanst", PriceBasis.BaseFee, Money.FromKronor(6_000), "år", false, "")] };

    private static Consumption Used(string forvaltning, decimal quantity) => new("aldre-direkt", forvaltning, new(2026, 1, 1), quantity, false);

    private static string Text(Organisation organisation, string tjanst, Language language, params Consumption[] used)
    {
        var (reported, usage) = organisation.Using(used);
        return Plain(CardExamples.Answer(CardExamples.About(Intent.Cost, tjanst) with { Language = language }, Organisations.Budgetuppfoljare, reported, usage: usage));
    }

    private static string Plain(Forumbot.Features.Questions.Asked asked) => asked.Reply.Text.Replace('\u00A0', ' ');
}
