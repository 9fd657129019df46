using System.Text.RegularExpressions;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions.Telling;

namespace Forumbot.Tests.Questions;

public sealed class WordingTests
{
    private static readonly string[] SwedishWords = ["exempel", "belopp", "gånger", "ggr", "nämnden,", "kap.", "avsnitt", "är", "utförs", "och", "från", "per år", "beslutad"];

    [Fact]
    public void An_English_answer_is_Swedish_only_in_names_and_quotations() => Assert.All(
        CardExamples.All().Where(a => a.Question.Language == Language.English && !a.Reply.Text.Contains("Inläggning av", StringComparison.Ordinal)),
        asked => Assert.DoesNotContain(Regex.Replace(asked.Reply.Text, "“[^”]*” \\(in Swedish\\)", "").Split([' ', '\n', '\u00A0']), word => SwedishWords.Contains(word)));

    [Fact]
    public void The_demo_packs_marks_deciders_frequencies_and_units_are_all_told_in_English()
    {
        var pack = Repository.Stockholm();
        var told = new Told(CardExamples.About(Intent.Price) with { Language = Language.English }, pack, new(2026, 11, 21));
        var all = pack.PriceLists.SelectMany(l => new[] { l.Note, l.DecidedBy }).Concat(pack.Forums.Select(f => f.Frequency)).OfType<string>().Select(told.FromSwedish).Concat(pack.Prices.Select(p => told.Per(p.Unit)));
        Assert.All(all.Distinct(), text => Assert.DoesNotContain("“", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("001 kap. 9.1", "Servicenämndens intäktsmodell (2021), kap. 9.1", "Servicenämndens intäktsmodell (2021), ch. 9.1")]
    [InlineData("001 kap. 8.3, figur 20", "Servicenämndens intäktsmodell (2021), kap. 8.3, figur 20", "Servicenämndens intäktsmodell (2021), ch. 8.3, figure 20")]
    [InlineData("002 s. Ledtider", "Styrdokument verksamhetsområde Ekonomi (2023), avsnitt Ledtider", "Styrdokument verksamhetsområde Ekonomi (2023), section Ledtider")]
    [InlineData("exempel: belopp för 2020, 001 kap. 6.1", "Servicenämndens intäktsmodell (2021), kap. 6.1, belopp för 2020", "Servicenämndens intäktsmodell (2021), ch. 6.1, amount for 2020")]
    [InlineData("beslut 2026-04-01", "beslut 2026-04-01", "beslut 2026-04-01")]
    public void A_source_is_told_by_the_documents_title(string source, string swedish, string english) =>
        Assert.Equal((swedish, english), (Documents.Cited(Told(Language.Swedish), source), Documents.Cited(Told(Language.English), source)));

    [Theory]
    [InlineData("Köp utifrån ska godkännas (000, Styrmodellen).", "Köp utifrån ska godkännas (Styrande principer, Landstinget Blekinge 2016, Styrmodellen).")]
    [InlineData("Tillägg är frivilliga (001 2.5, 9.1–9.3).", "Tillägg är frivilliga (Servicenämndens intäktsmodell 2021, kap. 2.5, 9.1–9.3).")]
    [InlineData("Vi hanterar 10 000 Agresso-ärenden och 1 001 Skolor.", "Vi hanterar 10 000 Agresso-ärenden och 1 001 Skolor.")]
    public void A_packs_sentence_names_documents_by_title_and_leaves_figures_alone(string sentence, string told) =>
        Assert.Equal(told, Documents.Named(Told(Language.Swedish), sentence));

    [Fact]
    public void No_source_of_the_demo_pack_is_a_number() => Assert.All(
        Repository.Stockholm() is var pack ? [.. pack.Tjanster.Select(t => t.Source), .. pack.Prices.Select(p => p.Source).Where(s => s != "exempel")] : Array.Empty<string>(),
        source => Assert.DoesNotMatch(@"\b00\d|^exempel", Documents.Cited(Told(Language.Swedish), source)));

    [Theory]
    [InlineData("Tack så mycket!", Language.Swedish, "Varsågod!")]
    [InlineData("thanks a lot", Language.English, "You are welcome!")]
    [InlineData("hej", Language.Swedish, "Hej!")]
    [InlineData("hello", Language.English, "Hello!")]
    public void Thanks_are_answered_as_thanks(string text, Language language, string starts) =>
        Assert.StartsWith(starts, Text(CardExamples.About(Intent.Greeting) with { Text = text, Language = language }), StringComparison.Ordinal);

    [Fact]
    public void A_responsible_whom_nobody_has_registered_is_not_a_question_that_was_not_understood()
    {
        var nobody = Organisations.Stockholm with { People = [] };
        var asked = CardExamples.Answer(CardExamples.About(Intent.Responsible, "upphandlingstjanst"), null, nobody);
        Assert.Equal("people/responsible", asked.Reply.Card);
        Assert.StartsWith("Jag har ingen uppgift om vem som ansvarar för Upphandlingstjänst.", asked.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Kundwebb: ", asked.Reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("I have no record of who is responsible for Finance.", CardExamples.Answer(CardExamples.About(Intent.Responsible) with { Area = "ekonomi", Language = Language.English }, null, nobody).Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_named_buyers_one_is_answered_and_the_answer_says_so()
    {
        Question one = CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "trafikkontoret", Evidence = [new("unit trafikkontoret", "trafik")] };
        Assert.DoesNotContain("flera förvaltningar", Text(one), StringComparison.Ordinal);
        Assert.Contains("Du nämner flera förvaltningar. Jag svarar för en i taget, här för trafikkontoret.", Text(one with { Evidence = [.. one.Evidence, new("unit farsta", "farsta")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_a_past_period_is_told_as_past()
    {
        var (some, used) = Organisations.Stockholm.Using(new Consumption("upphandlingstjanst", "utbildningsforvaltningen", new(2021, 3, 1), 10, true));
        var text = CardExamples.Answer(CardExamples.About(Intent.Cost, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2021) }, Organisations.Budgetuppfoljare, some, usage: used).Reply.Text;
        Assert.StartsWith("Upphandlingstjänst kostade utbildningsförvaltningen ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forvaltning_that_is_a_common_noun_is_lower_case_in_a_Swedish_sentence()
    {
        Assert.Contains(" kostar Farsta stadsdelsförvaltning ", Text(CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "farsta" }), StringComparison.Ordinal);
        Assert.Contains(" kostar trafikkontoret ", Text(CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "trafikkontoret" }), StringComparison.Ordinal);
        Assert.Contains("\nFörvaltning: Trafikkontoret\n", Text(CardExamples.About(Intent.Cost, "leverantorsreskontra") with { Forvaltning = "trafikkontoret" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_of_an_answer_ends() => Assert.All(
        CardExamples.All().Where(a => a.Question.Intent is Intent.Price or Intent.Cost && a.Question.Tjanster.Count == 0 || a.Reply.Card == "people/not-allowed"),
        asked => Assert.All(asked.Reply.Text.Split('\n').Where(line => !line.Contains(": ", StringComparison.Ordinal)), line => Assert.Matches("[.?!:]$", line)));

    [Theory]
    [InlineData(Language.Swedish, "Den fördelade delen för 2021 kan inte delas, eftersom det inte finns några nycklar för året")]
    [InlineData(Language.English, "The part shared by keys for 2021 cannot be divided, since there are no keys for the year")]
    public void Of_a_year_without_keys_no_part_is_told(Language language, string note)
    {
        var text = Text(CardExamples.About(Intent.KeyFigures) with { Text = "hur stor del är fast pris?", Period = new(PeriodKind.Year, 2021), Language = language }).Replace('\u00A0', ' ');

        Assert.Contains(note, text, StringComparison.Ordinal);
        Assert.DoesNotContain("%", text, StringComparison.Ordinal);
    }

    private static string Text(Question question) => CardExamples.Answer(question, Organisations.Budgetuppfoljare).Reply.Text;

    private static Told Told(Language language) => new(CardExamples.About(Intent.Price) with { Language = language }, Organisations.Stockholm, new(2026, 11, 21));
}
