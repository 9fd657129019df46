using System.Text.Json;

namespace Forumbot.Tests.Commands;

/// <summary>The seeds' figures as <c>ask --json</c> gives them, to the öre.</summary>
public sealed class SeedFiguresTests(RealShell shell) : IClassFixture<RealShell>
{
    [Theory]
    [InlineData("Vad kostar löne- och personaladministration per anställd?", "lone-och-personaladministration", "53.50", "anställd och månad")]
    [InlineData("vad kostar upphandlingstjänst per timme?", "upphandlingstjanst", "860", "timme")]
    [InlineData("timpris för inläggning av avtal i avtalsdatabasen", "avtalsdatabas", "450", "timme")]
    [InlineData("vad kostar anslutning av lokala avtal till inköpssystemet?", "anslutning-lokala-avtal", "530", "timme")]
    [InlineData("vad tar ni i timmen för lokalplanering?", "lokalplanering", "900", "timme")]
    [InlineData("vad är priset för en rekrytering, hela processen?", "rekrytering", "24000", "rekrytering")]
    [InlineData("vad kostar en chefsrekrytering?", "chefsrekrytering", "34000", "rekrytering")]
    [InlineData("vad kostar utbildning i e-handel och inköp per deltagare?", "utbildning-e-handel-och-inkop", "1000", "deltagare")]
    [InlineData("vad kostar e-tjänstsupport per ärende?", "e-tjanstsupport", "100", "ärende")]
    public async Task A_price_is_the_seeds(string question, string service, string kronor, string unit)
    {
        var answer = await Ask(question);

        Assert.Equal(("price", service, decimal.Parse(kronor, System.Globalization.CultureInfo.InvariantCulture), unit),
            (answer.GetProperty("intent").GetString(), Assert.Single(answer.GetProperty("services").EnumerateArray()).GetString(), answer.GetProperty("amountSek").GetDecimal(), answer.GetProperty("unitOfPrice").GetString()));
    }

    [Theory]
    [InlineData("stoppa faktura", 1, "2026-11-23T11:59", "2026-11-23")]
    [InlineData("stoppa faktura", 1, "2026-11-23T12:00", "2026-11-23")]
    [InlineData("stoppa faktura", 1, "2026-11-23T12:01", "2026-11-24")]
    [InlineData("stoppa faktura", 1, "2026-11-27T12:01", "2026-11-30")]
    [InlineData("återbetalning till kund", 3, "2026-11-21T10:00", "2026-11-25")]
    [InlineData("återbetalning till kund", 3, "2026-11-27T12:00", "2026-12-01")]
    [InlineData("återbetalning till kund", 3, "2026-11-27T12:01", "2026-12-02")]
    [InlineData("återbetalning till kund", 3, "2026-12-23T12:00", "2026-12-29")]
    [InlineData("återbetalning till kund", 3, "2026-12-23T12:01", "2026-12-30")]
    [InlineData("återbetalning till kund", 3, "2026-12-30T12:01", "2027-01-07")]
    public async Task A_lead_time_counts_working_days_from_noon(string service, int days, string now, string readyBy)
    {
        var answer = await Ask($"vad är ledtiden för {service}?", now);

        Assert.Equal((days, readyBy), (answer.GetProperty("leadTimeDays").GetInt32(), answer.GetProperty("readyBy").GetString()));
    }

    private async Task<JsonElement> Ask(string question, string now = RealShell.Now)
    {
        var ran = await shell.Run("ask", question, "--unit", "utbildningsforvaltningen", "--now", now, "--json");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Out);
    }
}
