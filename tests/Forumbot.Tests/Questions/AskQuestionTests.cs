using System.Globalization;
using System.Text.Json;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;

namespace Forumbot.Tests.Questions;

public sealed class AskQuestionTests
{
    [Theory]
    [InlineData(Intent.Price, "upphandlingstjanst", "Upphandlingstjänst kostar 860 kr per timme, exkl. moms.", "Procurement service costs SEK 860 per hour, excl. VAT.")]
    [InlineData(Intent.Price, "lone-och-personaladministration", "Löne- och personaladministration kostar 53,50 kr per anställd och månad, exkl. moms.", "Payroll administration costs SEK 53.50 per employee and month, excl. VAT.")]
    [InlineData(Intent.Price, "stoppa-faktura", "Stoppa faktura hos betalningsinstitut ingår i bastjänsterna inom Ekonomi och kostar inget extra.", "Stop an invoice is part of the basic services in Finance and costs nothing extra.")]
    [InlineData(Intent.Cost, "leverantorsreskontra", "Leverantörsreskontra kostar utbildningsförvaltningen 508 333,34 kr under 2026, exkl. moms.", "Accounts payable costs Utbildningsförvaltningen SEK 508,333.34 in 2026, excl. VAT.")]
    [InlineData(Intent.LeadTime, "aterbetalning-till-kund", "Återbetalning till kund tar 3 arbetsdagar: kommer underlaget in nu är det klart senast onsdag 25 november 2026.", "Refund takes 3 working days: if you send it in now it is ready by Wednesday 25 November 2026.")]
    [InlineData(Intent.Obligation, "upphandlingstjanst", "Upphandlingstjänst är frivillig: den är en tilläggstjänst som ni väljer själva.", "Procurement service is optional: it is an additional service, so the choice is yours.")]
    [InlineData(Intent.ExternalPurchase, "leverantorsreskontra", "Leverantörsreskontra får ni inte köpa av någon annan än serviceförvaltningen.", "You may not buy Accounts payable from anyone but Serviceförvaltningen.")]
    [InlineData(Intent.Responsible, "leverantorsreskontra", "Tjänsteansvarig Ekonomi ansvarar för Leverantörsreskontra.", "Tjänsteansvarig Ekonomi is responsible for Accounts payable.")]
    [InlineData(Intent.ServiceInfo, "upphandlingstjanst", "Upphandlingstjänst är en tilläggstjänst inom Upphandling och inköp.", "Procurement service is an additional service in Procurement.")]
    public void The_first_line_is_the_answer(Intent intent, string tjanst, string swedish, string english)
    {
        Assert.Equal(swedish, FirstLine(CardExamples.About(intent, tjanst)));
        Assert.Equal(english, FirstLine(CardExamples.About(intent, tjanst) with { Language = Language.English }));
    }

    [Fact]
    public void A_price_names_its_list_who_decided_it_moms_and_source() => Says(CardExamples.About(Intent.Price, "upphandlingstjanst"),
        "Prislista: 2026, gäller 1 januari–31 december 2026", "Beslutad av: servicenämnden, 1 december 2025", "Moms: Priserna anges exkl. moms.", "exempel, belopp från 2021", "Källa: Servicenämndens intäktsmodell (2021), kap. 9.1");

    [Fact]
    public void An_example_amount_says_so() => Says(CardExamples.About(Intent.Price, "leverantorsreskontra"), "Exempeldata: beloppet är inte ett beslutat pris.");

    [Fact]
    public void A_year_without_a_valid_price_names_the_latest_known_and_todays() => Says(CardExamples.About(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2022) },
        "Jag har inget pris för Upphandlingstjänst under 2022.", "Senast kända pris: 860 kr per timme (prislista 2021)", "Gäller i dag: 860 kr per timme (prislista 2026)");

    [Fact]
    public void A_latest_list_that_only_says_included_is_told_so()
    {
        var organisation = Organisations.Stockholm with { Prices = [new(2021, "upphandlingstjanst", PriceBasis.Included, Money.Zero, "timme", false, "001 kap. 9.1")] };
        var text = CardExamples.Answer(CardExamples.About(Intent.Price, "upphandlingstjanst"), Organisations.Budgetuppfoljare, organisation).Reply.Text;
        Assert.Contains("Senast kända pris: ingår, kostar inget extra (prislista 2021)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_past_price_cost_what_it_did() =>
        Assert.Equal("Upphandlingstjänst kostade 860 kr per timme under 2021, exkl. moms.", FirstLine(CardExamples.About(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2021) }));

    [Fact]
    public void A_number_of_units_is_summed() => Says(CardExamples.About(Intent.Price, "upphandlingstjanst") with { Quantity = 10 }, "10 × 860 kr = 8 600 kr");

    [Fact]
    public void A_cost_shows_how_it_is_made_up() => Says(CardExamples.About(Intent.Cost, "leverantorsreskontra"),
        "Att fördela: 1 000 000,01 kr per år", "Antal fakturor (50 %): 600 av 1 000 ger 300 000,01 kr", "Nycklarnas volymer gäller juli 2024 till juni 2025.", "Exempeldata: belopp eller volymer är inte verkliga uppgifter.");

    [Fact]
    public void Months_without_volumes_are_named() => Says(CardExamples.About(Intent.Cost, "upphandlingstjanst"), "90 300 kr under 2026, räknat på de volymer som är kända", "Volymer saknas för november och december");

    [Fact]
    public void A_month_of_a_keyed_share_tells_its_part_of_the_year() => Says(CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Period = new(PeriodKind.Month, 2026, 10) },
        "kostade utbildningsförvaltningen 42 361,11 kr i oktober 2026", "1 av 12 månader av 508 333,34 kr ger 42 361,11 kr");

    [Theory]
    [InlineData(Intent.Price, 86000, "timme", null, null)]
    [InlineData(Intent.Cost, 9030000, null, null, null)]
    [InlineData(Intent.LeadTime, null, null, 3, "2026-11-25")]
    public void The_figures_are_for_programs(Intent intent, int? ore, string? unit, int? days, string? ready)
    {
        var tjanst = intent == Intent.LeadTime ? "aterbetalning-till-kund" : "upphandlingstjanst";
        var figures = Answer(CardExamples.About(intent, tjanst)).Figures;
        Assert.Equal((ore, unit, days, ready), ((int?)figures.Amount?.Ore, figures.UnitOfPrice, figures.LeadTimeDays, figures.ReadyBy?.ToString("O", CultureInfo.InvariantCulture)));
        Assert.Equal(new(tjanst, ore is { } o ? new Money(o) : null, days), Assert.Single(figures.ByService));
    }

    [Fact]
    public void Two_services_have_figures_each_and_costs_a_sum()
    {
        var prices = Answer(CardExamples.About(Intent.Price, "upphandlingstjanst", "avtalsdatabas")).Figures;
        Assert.Equal([86000L, 45000L], prices.ByService.Select(s => s.Amount!.Value.Ore));
        Assert.Null(prices.Amount);
        Assert.Equal(9030000 + 50833334, Answer(CardExamples.About(Intent.Cost, "upphandlingstjanst", "leverantorsreskontra")).Figures.Amount?.Ore);
    }

    [Fact]
    public void What_cannot_be_told_has_no_amount() => Assert.All(
        new[] { CardExamples.About(Intent.Cost, "avtalsdatabas"), CardExamples.About(Intent.Price, "hedersbeloning"), CardExamples.About(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2022) } },
        question => Assert.Null(Answer(question).Figures.Amount));

    [Fact]
    public void Choices_ask_the_whole_question_again()
    {
        var asked = Answer(CardExamples.About(Intent.Cost, "upphandlingstjanst", "avtalsdatabas") with { Clarify = true, Forvaltning = "trafikkontoret", Period = new(PeriodKind.Tertial, 2023, 3) });
        Assert.Equal(["Vad kostade Upphandlingstjänst trafikkontoret T3 2023?", "Vad kostade Inläggning av avtal i avtalsdatabas trafikkontoret T3 2023?"],
            asked.Reply.Data.GetProperty("next").EnumerateArray().Select(n => n.GetProperty("text").GetString()));
    }

    [Fact]
    public void Buying_outside_is_told_in_the_organisations_own_words() => Assert.Contains("landstingsdirektören ska godkänna det",
        CardExamples.Answer(CardExamples.About(Intent.ExternalPurchase, "upphandlingstjanst"), null, Organisations.Blekinge).Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_shows_no_amount() => Assert.All(
        new[] { CardExamples.Answer(CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "farsta" }, Organisations.Staff), CardExamples.Answer(CardExamples.Others, Organisations.Budgetuppfoljare, Organisations.Blekinge, "farsta") },
        asked => Assert.Equal(("people/not-allowed", null, false), (asked.Reply.Card, asked.Figures.Amount, asked.Reply.Text.Any(char.IsDigit))));

    [Fact]
    public void Who_is_not_in_the_directory_is_told_prices_and_that_costs_are_for_those_in_it()
    {
        var asked = CardExamples.Answer(CardExamples.About(Intent.Cost, "upphandlingstjanst"), null);
        Assert.Equal("pricing/price-answer", asked.Reply.Card);
        Assert.StartsWith("Upphandlingstjänst kostar 860 kr per timme, exkl. moms.", Plain(asked.Reply.Text), StringComparison.Ordinal);
        Assert.Contains("visar jag bara för den som finns i min katalog", asked.Reply.Text, StringComparison.Ordinal);
        var ours = CardExamples.Answer(CardExamples.Ours, null);
        Assert.Equal("people/not-allowed", ours.Reply.Card);
        Assert.Contains("Upphandlingstjänst: 860 kr per timme (prislista 2026)", Plain(ours.Reply.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_that_the_channels_members_may_not_see_is_told_in_a_chat_of_ones_own() =>
        Assert.StartsWith("Det svarar jag på i en egen chatt med dig.", CardExamples.Answer(CardExamples.Others, Organisations.Budgetuppfoljare, Organisations.Blekinge, "farsta").Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void What_has_no_words_yet_says_what_will_come_and_whom_to_ask() => Assert.All(
        new[] { Intent.Agreement, Intent.ForumNext, Intent.Escalate, Intent.ActionItems, Intent.KeyFigures, Intent.Digest },
        intent => Says(CardExamples.About(intent), " än. ", "Kontakt: Kundansvarig", "Kundwebb: "));

    [Fact]
    public void Where_there_are_no_orders_to_see_one_is_told_where_there_are() => Says(CardExamples.About(Intent.OrderStatus), "i Teams. Skriv där: mina beställningar.", "Kontakt: Kundansvarig");

    [Fact]
    public void A_text_that_nobody_understands_gets_a_person_to_ask()
    {
        var asked = CardExamples.Answer(new("....", null, null, [], Language.Swedish, CardExamples.Now), new(Organisations.Stockholm), Organisations.Usage);
        Assert.Equal(("questions/unknown", AnswerFigures.None), (asked.Reply.Card, asked.Figures));
        Assert.Contains("Kontakt: Kundansvarig", asked.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_carries_a_long_or_broken_text_back_shortened_and_whole()
    {
        var text = Answer(CardExamples.About(Intent.Unknown) with { Text = new string('a', 299) + "😀" + new string('b', 100_000) }).Reply.Data.GetProperty("wrong").GetProperty("text").GetString()!;
        Assert.Equal(new string('a', 299) + "\uFFFD", text);
        Assert.NotNull(Answer(CardExamples.About(Intent.Unknown) with { Text = "\uD800 \u0000" }).Reply.Card);
    }

    [Fact]
    public void A_list_of_six_thousand_services_stays_short_and_counts_the_rest()
    {
        var many = Organisations.Stockholm with { Tjanster = [.. Enumerable.Range(0, 6000).Select(n => Organisations.Stockholm.Tjanster[n % 9] with { Key = $"t{n}", Name = $"Tjänst {n}" })] };
        var reply = CardExamples.Answer(CardExamples.About(Intent.ServiceList), null, many).Reply;
        Assert.StartsWith("Det finns 6 000 tjänster", Plain(reply.Text), StringComparison.Ordinal);
        Assert.InRange(JsonSerializer.Serialize(reply.Data).Length, 1, 20_000);
    }

    private static Asked Answer(Question question) => CardExamples.Answer(question, Organisations.Budgetuppfoljare);

    private static string FirstLine(Question question) => Plain(Answer(question).Reply.Text.Split('\n')[0]);

    private static void Says(Question question, params string[] parts)
    {
        var text = Plain(Answer(question).Reply.Text);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
