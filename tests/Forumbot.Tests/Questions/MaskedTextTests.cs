using Forumbot.Features.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Questions;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("Hej!\nGällande registrering av avtalet, vilken dag?\n//Samira", "Hej! Gällande registrering av avtalet, vilken dag?")]
    [InlineData("vad kostar lön? /Anna Berg", "vad kostar lön?")]
    [InlineData("vad kostar lön?\nMed vänliga hälsningar,\nAnna Berg\nEkonom", "vad kostar lön?")]
    [InlineData("vad kostar lön\nmvh Anna", "vad kostar lön")]
    [InlineData("what does payroll cost?\nKind regards,\nAnna", "what does payroll cost?")]
    [InlineData("jag heter Anna Berg och undrar vad lön kostar", "jag heter … och undrar vad lön kostar")]
    public void A_signature_or_a_name_that_is_told_is_left_out(string typed, string kept) => Assert.Equal(kept, Of(typed));

    [Theory]
    [InlineData("svara anna.berg@stockholm.se tack", "svara … tack")]
    [InlineData("lön för 850101-1234?", "lön för …?")]
    [InlineData("lön för 19850101 1234?", "lön för …?")]
    [InlineData("lön för 8501011234?", "lön för …?")]
    [InlineData("lön för 850101-T234?", "lön för …?")]
    [InlineData("ring 070-123 45 67 om lön", "ring … om lön")]
    [InlineData("ring +46 70 123 45 67 om lön", "ring … om lön")]
    [InlineData("stoppa faktura 123456", "stoppa faktura …")]
    [InlineData("<p>be <at>Anna Berg</at> om <b>lön</b></p>", "be om lön")]
    public void What_points_at_a_person_or_an_invoice_is_masked(string typed, string kept) => Assert.Equal(kept, Of(typed));

    [Theory]
    [InlineData("vad kostar 40 timmar upphandling i mars 2026?")]
    [InlineData("ledtid om det kommer 2026-11-21 kl 12:00?")]
    [InlineData("53,50 kr per anställd/månad, stämmer det?")]
    [InlineData("as regards fees, what is AP?")]
    public void What_the_question_is_about_stays(string typed) => Assert.Equal(typed, Of(typed));

    [Theory]
    [InlineData("Anna Andersson frågar om lön", "… frågar om lön")]
    [InlineData("Hej Anna Andersson, vad kostar lön?", "Hej …, vad kostar lön?")]
    [InlineData("Kan Anna-Karin Öberg Åkesson få hjälp? Vad Erik Ek sa gäller.", "Kan … få hjälp? Vad … sa gäller.")]
    [InlineData("Per Andersson undrar", "… undrar")]
    [InlineData("jag jobbar med Anna Andersson på Norra", "jag jobbar med … på Norra")]
    [InlineData("stoppa lön för Anna Andersson Norra kontoret", "stoppa lön för … Norra kontoret")]
    public void Two_names_beside_each_other_are_a_persons(string typed, string kept) => Assert.Equal(kept, Of(typed));

    [Theory]
    [InlineData("Vad kostar Kurs?")]
    [InlineData("Hej! Vad Norra Kurser kostar undrar jag")]
    [InlineData("Hur Fakturor Södra betalar")]
    [InlineData("VAD KOSTAR LÖN")]
    [InlineData("Kostar det? Anna undrar")]
    public void What_the_organisation_calls_something_and_how_a_sentence_begins_stays(string typed) => Assert.Equal(typed, Of(typed));

    [Fact]
    public void A_long_text_is_cut_and_never_inside_a_character()
    {
        var kept = Of("a" + string.Concat(Enumerable.Repeat("👋", 50_000)));

        Assert.Equal(MaskedText.Longest, kept.Length);
        Assert.False(char.IsHighSurrogate(kept[^2]));
    }

    [Fact]
    public void No_run_of_six_digits_and_no_address_is_ever_kept() => Prop.ForAll<NonNull<string>, PositiveInt>((text, number) =>
    {
        var kept = Of($"{text.Get} {number.Get + 100_000L} a{number.Get}@b.se {text.Get}");
        return !kept.Contains('@', StringComparison.Ordinal) || text.Get.Contains('@', StringComparison.Ordinal)
            ? !System.Text.RegularExpressions.Regex.IsMatch(kept, "[0-9]{6}") : false;
    }).QuickCheckThrowOnFailure();

    private static string Of(string text) => MaskedText.Of(text, new HashSet<string>(["kurs", "kurser", "norra", "södra", "fakturor"]));
}
