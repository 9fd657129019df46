using System.Text.Json.Nodes;
using Forumbot.Commands;

namespace Forumbot.Tests.Commands;

/// <summary>The demo pack's totals, divided on the command line.</summary>
public sealed class AllocateCommandTests(RealShell shell) : IClassFixture<RealShell>
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2027")]
    public async Task The_shares_add_up_to_each_self_cost_and_with_what_is_charged_directly_to_the_total(string year)
    {
        var areas = Json(await shell.Run("allocate", "--year", year, "--json"))["areas"]!.AsArray();

        Assert.Equal(10, areas.Count);
        Assert.All(areas, area => Assert.Equal((long)area!["selfCostOre"]!, Ores(area, "shares")));
        Assert.All(areas, area => Assert.Equal((long)area!["totalOre"]!, Ores(area, "direct") + Ores(area, "shares")));
    }

    [Fact]
    public async Task An_area_is_told_as_the_contract_says()
    {
        var area = Assert.Single(Json(await shell.Run("allocate", "--year", "2026", "--area", "avgiftshantering", "--json"))["areas"]!.AsArray())!;

        Assert.Equal(["key", "name", "totalOre", "selfCostOre", "keys", "direct", "shares"], area.AsObject().Select(p => p.Key));
        Assert.Equal(("avgiftshantering", "Avgiftshantering", 850_000_000L, 786_000_000L), ((string)area["key"]!, (string)area["name"]!, (long)area["totalOre"]!, (long)area["selfCostOre"]!));
        Assert.Equal([("familjer-ej-maxtaxa", "66"), ("familjer", "34")], area["keys"]!.AsArray().Select(k => ((string)k!["key"]!, k["weightPercent"]!.ToJsonString())));
        Assert.Equal("10010", area["keys"]![1]!["volumes"]!["utbildningsforvaltningen"]!.ToJsonString());
        Assert.Equal(64_000_000, Ores(area, "direct"));
        Assert.All(area["direct"]!.AsArray(), d => Assert.Equal("utbildningsforvaltningen", (string)d!["unit"]!));
        Assert.Contains("Fritidsklubbar", area["direct"]!.AsArray().Select(d => (string)d!["why"]!));
    }

    [Fact]
    public async Task A_share_can_be_worked_out_from_what_is_printed()
    {
        var area = Assert.Single(Json(await shell.Run("allocate", "--year", "2026", "--area", "hyresadministration", "--json"))["areas"]!.AsArray())!;
        var volumes = area["keys"]![0]!["volumes"]!.AsObject().ToDictionary(v => v.Key, v => (decimal)v.Value!);

        Assert.All(area["shares"]!.AsArray(), share =>
            Assert.InRange((long)share!["ore"]! - (940_000_000m * volumes[(string)share["unit"]!] / volumes.Values.Sum()), -1, 1));
    }

    [Fact]
    public async Task What_a_forvaltning_pays_is_what_it_is_told_that_the_service_costs_it()
    {
        var area = Json(await shell.Run("allocate", "--year", "2026", "--area", "avgiftshantering", "--json"))["areas"]![0]!;
        var asked = JsonNode.Parse((await shell.Run("ask", "vad kostar avgiftshantering oss i år?", "--unit", "utbildningsforvaltningen", "--now", RealShell.Now, "--json")).Out)!;

        var ours = area["shares"]!.AsArray().Concat(area["direct"]!.AsArray()).Where(s => (string)s!["unit"]! == "utbildningsforvaltningen").Sum(s => (long)s!["ore"]!);
        Assert.Equal(ours / 100m, (decimal)asked["amountSek"]!);
        Assert.Contains("310 000 kr per år, som bara ni använder", ((string)asked["text"]!).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_changes_are_in_the_volumes()
    {
        async Task<decimal> Jarva(string year) => (decimal)Json(await shell.Run("allocate", "--year", year, "--area", "hyresadministration", "--json"))["areas"]![0]!["keys"]![0]!["volumes"]!["jarva"]!;

        Assert.Equal(8_693 + 210, await Jarva("2027"));
    }

    [Fact]
    public async Task A_verksamhetsomrade_gives_all_its_services()
    {
        var json = Json(await shell.Run("allocate", "--year", "2023", "--area", "ekonomi", "--json"));

        Assert.Equal(2023, (int)json["year"]!);
        Assert.Equal(["leverantorsreskontra", "kundreskontra", "ekonomiservice", "hyresadministration", "avgiftshantering"], json["areas"]!.AsArray().Select(a => (string)a!["key"]!));
    }

    [Fact]
    public async Task What_cannot_be_divided_is_noted_beside_what_can()
    {
        var ran = await shell.Run("allocate", "--year", "2022", "--area", "ekonomi", "--json");

        Assert.Equal(["ekonomiservice", "avgiftshantering"], Json(ran)["areas"]!.AsArray().Select(a => (string)a!["key"]!));
        Assert.Contains("leverantorsreskontra 2022 cannot be divided: it has no allocation keys that year.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_ends_with_the_total_of_each_column()
    {
        var lines = (await shell.Run("allocate", "--year", "2026", "--area", "avgiftshantering")).Out.Split('\n');

        Assert.Equal("Avgiftshantering (avgiftshantering) 2026: 8 500 000,00 kr, of which by the keys 7 860 000,00 kr", lines[0]);
        Assert.Matches("^unit +before keys +Familjer, ej maxtaxa 66 % +Totalt antal familjer 34 % +total$", lines[1]);
        Assert.Single(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^total +640 000,00 +5 187 600,00 +2 672 400,00 +8 500 000,00$"));
        Assert.Contains("before keys: utbildningsforvaltningen 310 000,00 kr, Fritidsklubbar", lines);
    }

    [Theory]
    [InlineData("There is no price list for 2019. There are lists for 2020, 2021, 2022", "2019")]
    [InlineData("leverantorsreskontra 2021 cannot be divided: it has no allocation keys that year.", "2021", "--area", "leverantorsreskontra")]
    [InlineData("lone-och-personaladministration has no yearly total to divide in the price list for 2026.", "2026", "--area", "lone-och-personaladministration")]
    [InlineData("There is no verksamhetsområde and no service with the key finns-inte", "2026", "--area", "finns-inte")]
    public async Task What_cannot_be_told_is_refused_with_why(string why, params string[] year)
    {
        var ran = await shell.Run(["allocate", "--year", .. year]);

        Assert.Equal((CommandLine.Refused, ""), (ran.Code, ran.Out));
        Assert.StartsWith(why, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allocate")]
    [InlineData("allocate", "--year", "i fjol")]
    [InlineData("allocate", "--year", "26")]
    public async Task A_year_has_four_figures(params string[] args) => Assert.Equal(CommandLine.Usage, (await shell.Run(args)).Code);

    private static JsonNode Json(Ran ran)
    {
        Assert.Equal(CommandLine.Done, ran.Code);
        return JsonNode.Parse(ran.Out)!;
    }

    private static long Ores(JsonNode area, string of) => area[of]!.AsArray().Sum(s => (long)s!["ore"]!);
}
