using Forumbot.Features.Packs;

namespace Forumbot.Tests.Packs;

/// <summary>What is wrong in the tables of how prices come to be is told by its place too.</summary>
public sealed class PriceOriginFaultTests
{
    private static readonly Dictionary<string, string[]> Sound = new()
    {
        ["years"] = ["year;result_target_percent;indexation_percent;price_cap_percent;source", "2026;1;2,5;1,5;egen"],
        ["billing"] = ["area;basis;rhythm", "ekonomi;yearly-shared;yearly-in-advance"],
        ["direct-costs"] = ["year;service;unit;name;english_name;amount_sek;example;source", "2026;fakturor;norr;Eget;Own;100;nej;egen"],
        ["volume-adjustments"] = ["year;key;unit;change;reason;english_reason;example", "2026;antal;norr;-2,5;Färre;;nej"],
        ["price-steps"] = ["year;service;kind;key;from_volume;amount_sek;example;source", "2026;fakturor;bolag;antal;0;100;nej;egen"],
        ["revenues"] = ["year;area;name;english_name;form;amount_sek;source", "2026;ekonomi;Fakturor;;keyed;100;egen"],
        ["revenue-prints"] = ["year;area;form;amount_sek;percent;source", "2026;ekonomi;total;100;;egen"],
        ["revenue-limits"] = ["year;area;amount_sek;example;source", "2026;ekonomi;100;nej;egen"],
    };

    [Fact]
    public void Sound_tables_have_no_faults() => Assert.All(Sound, table => Assert.Empty(Faults(table.Key, table.Value[1])));

    [Theory]
    [InlineData("years", "2026;101;;;egen", "result_target_percent", PackFaultReason.OutOfRange)]
    [InlineData("years", "2026;-1;;;egen", "result_target_percent", PackFaultReason.Negative)]
    [InlineData("billing", "lokaler;yearly-shared;yearly-in-advance", "area", PackFaultReason.Dangling)]
    [InlineData("billing", "ekonomi;yearly-shared;ibland", "rhythm", PackFaultReason.NotAChoice)]
    [InlineData("direct-costs", "2026;fakturor;vast;Eget;Own;100;nej;egen", "unit", PackFaultReason.Dangling)]
    [InlineData("direct-costs", "2026;fakturor;norr;Eget;Own;-100;nej;egen", "amount_sek", PackFaultReason.Negative)]
    [InlineData("volume-adjustments", "2026;okand;norr;1;Fler;;nej", "key", PackFaultReason.Dangling)]
    [InlineData("volume-adjustments", "2026;antal;norr;många;Fler;;nej", "change", PackFaultReason.NotAnAmount)]
    [InlineData("price-steps", "2026;fakturor;bolag;okand;0;100;nej;egen", "key", PackFaultReason.Dangling)]
    [InlineData("revenues", "2026;ekonomi;Fakturor;;total;100;egen", "form", PackFaultReason.NotAChoice)]
    [InlineData("revenue-prints", "2026;lokaler;total;100;;egen", "area", PackFaultReason.Dangling)]
    [InlineData("revenue-prints", "2026;ekonomi;keyed;;100,1;egen", "percent", PackFaultReason.OutOfRange)]
    [InlineData("revenue-limits", "2026;ekonomi;mycket;nej;egen", "amount_sek", PackFaultReason.NotAnAmount)]
    public void A_bad_row_is_told_with_its_place(string table, string line, string column, PackFaultReason reason)
    {
        var fault = Assert.Single(Faults(table, line));

        Assert.Equal((table + ".csv", 2, column, reason), (fault.File, fault.Row, fault.Column, fault.Reason));
    }

    private static IReadOnlyList<PackFault> Faults(string table, string line) =>
        PackDraft.Check(SmallPack.And(new(table, table + ".csv", Sound[table][0].Split(';'), [new(2, line.Split(';'))]))).Faults;
}
