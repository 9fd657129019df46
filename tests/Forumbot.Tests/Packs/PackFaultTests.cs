using Forumbot.Features.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Packs;

/// <summary>What is wrong in a pack is told by file, row, column and reason, and all of it at once.</summary>
public sealed class PackFaultTests
{
    [Fact]
    public void A_sound_pack_has_no_faults() => Assert.Empty(Faults(SmallPack.Tables));

    [Theory]
    [InlineData("areas", 3, "Annat;Annat;;", "key", PackFaultReason.NotAKey)]
    [InlineData("areas", 3, "annat--x;Annat;;", "key", PackFaultReason.NotAKey)]
    [InlineData("areas", 3, "ekonomi;Ekonomi två;;", "key", PackFaultReason.Duplicate)]
    [InlineData("areas", 3, "annat;;;", "name", PackFaultReason.Missing)]
    [InlineData("areas", 3, "annat;Annat;;;;extra", null, PackFaultReason.ExtraCells)]
    [InlineData("areas", 3, "annat;An\u0007nat;;", "name", PackFaultReason.ControlCharacter)]
    [InlineData("services", 3, "kurs;Kurs;;ekonmi;tillagg;nej;per-avrop;hourly;timme;3;;Vi håller kurs.;;egen", "area", PackFaultReason.Dangling)]
    [InlineData("services", 3, "kurs;Kurs;;ekonomi;extra;nej;per-avrop;hourly;timme;3;;Vi håller kurs.;;egen", "category", PackFaultReason.NotAChoice)]
    [InlineData("services", 3, "kurs;Kurs;;ekonomi;tillagg;nej;per-avrop;hourly;timme;0;;Vi håller kurs.;;egen", "lead_time_days", PackFaultReason.OutOfRange)]
    [InlineData("services", 3, "kurs;Kurs;;ekonomi;tillagg;nej;per-avrop;hourly;timme;tre;;Vi håller kurs.;;egen", "lead_time_days", PackFaultReason.OutOfRange)]
    [InlineData("phrases", 2, "ingen;lära mig", "service", PackFaultReason.Dangling)]
    [InlineData("people", 2, "chef;0101;Chef;tjansteansvarig;norr;ekonomi", "aad_object_id", PackFaultReason.NotAnObjectId)]
    [InlineData("people", 2, "chef;00000000-0000-4000-8000-000000000001;Chef;kung;norr;ekonomi", "role", PackFaultReason.NotAChoice)]
    [InlineData("people", 3, "vice;00000000-0000-4000-8000-000000000001;Vice;staff;norr;", "aad_object_id", PackFaultReason.Duplicate)]
    [InlineData("people", 2, "chef;00000000-0000-4000-8000-000000000001;Chef;staff;vast;", "unit", PackFaultReason.Dangling)]
    [InlineData("price-lists", 2, "2025;direktören;2024-13-01;2025-01-01;2025-12-31;", "decided_on", PackFaultReason.NotADate)]
    [InlineData("price-lists", 2, "2025;direktören;2024-12-01;2025-12-31;2025-01-01;", "valid_to", PackFaultReason.EndsBeforeItStarts)]
    [InlineData("price-lists", 3, "2026;direktören;2025-12-01;2025-12-31;2026-12-31;", "valid_from", PackFaultReason.ListsOverlap)]
    [InlineData("price-lists", 2, "25;direktören;2024-12-01;2025-01-01;2025-12-31;", "year", PackFaultReason.OutOfRange)]
    [InlineData("prices", 3, "2026;kurs;per-unit;-53,50;timme;ja;egen", "amount_sek", PackFaultReason.Negative)]
    [InlineData("prices", 3, "2026;kurs;per-unit;53,505;timme;ja;egen", "amount_sek", PackFaultReason.TooManyDecimals)]
    [InlineData("prices", 3, "2026;kurs;per-unit;1,234;timme;ja;egen", "amount_sek", PackFaultReason.TooManyDecimals)]
    [InlineData("prices", 3, "2026;kurs;per-unit;1.234,50;timme;ja;egen", "amount_sek", PackFaultReason.NotAnAmount)]
    [InlineData("prices", 3, "2026;kurs;per-unit;gratis;timme;ja;egen", "amount_sek", PackFaultReason.NotAnAmount)]
    [InlineData("prices", 3, "2026;kurs;per-unit;9999999999999;timme;ja;egen", "amount_sek", PackFaultReason.OutOfRange)]
    [InlineData("prices", 3, "2026;kurs;included;5;timme;ja;egen", "amount_sek", PackFaultReason.IncludedButPriced)]
    [InlineData("prices", 3, "2026;kurs;yearly-shared;5;timme;ja;egen", "basis", PackFaultReason.BasisOff)]
    [InlineData("prices", 2, "2026;fakturor;per-unit;5;år;nej;egen", "basis", PackFaultReason.BasisOff)]
    [InlineData("prices", 3, "2024;kurs;per-unit;5;timme;ja;egen", "year", PackFaultReason.Dangling)]
    [InlineData("prices", 3, "2026;kurser;per-unit;5;timme;ja;egen", "service", PackFaultReason.Dangling)]
    [InlineData("prices", 4, "2026;kurs;per-unit;5;timme;ja;egen", "basis", PackFaultReason.Duplicate)]
    [InlineData("prices", 3, "2026;kurs;per-unit;5;timme;kanske;egen", "example", PackFaultReason.NotAChoice)]
    [InlineData("allocation-keys", 3, "2026;fakturor;krav;Krav;Demands;41", "weight_percent", PackFaultReason.WeightsOff)]
    [InlineData("key-volumes", 2, "2026;okand;norr;10;nej", "key", PackFaultReason.Dangling)]
    [InlineData("key-volumes", 3, "2026;antal;norr;5;nej", "unit", PackFaultReason.Duplicate)]
    [InlineData("volumes", 2, "kurs;norr;2026-13;2,5;nej", "month", PackFaultReason.NotAMonth)]
    [InlineData("volumes", 2, "kurs;norr;2026-01;-1;nej", "quantity", PackFaultReason.Negative)]
    [InlineData("pack", 2, "key;Liten", "key", PackFaultReason.NotAKey)]
    [InlineData("pack", 18, "colour;blue", "colour", PackFaultReason.UnknownSetting)]
    [InlineData("pack", 3, "name;", "name", PackFaultReason.Missing)]
    public void A_bad_row_is_told_with_its_place(string table, int row, string line, string? column, PackFaultReason reason)
    {
        var fault = Assert.Single(Faults(SmallPack.With(table, row, line)));

        Assert.Equal((table + ".csv", column, reason), (fault.File, fault.Column, fault.Reason));
        if (reason is not (PackFaultReason.WeightsOff or PackFaultReason.Missing) && table != "pack") Assert.Equal(row, fault.Row);
    }

    [Theory]
    [InlineData("norr;Norra;fackforvaltning;nord;2026-13-01;;", "valid_from", PackFaultReason.NotADate)]
    [InlineData("norr;Norra;fackforvaltning;nord;;sedan;", "valid_to", PackFaultReason.NotADate)]
    [InlineData("norr;Norra;fackforvaltning;nord;2026-07-01;2026-06-30;", "valid_to", PackFaultReason.UnitEndsBeforeItStarts)]
    [InlineData("norr;Norra;fackforvaltning;nord;;2026-06-30;vast", "successor", PackFaultReason.Dangling)]
    [InlineData("norr;Norra;fackforvaltning;nord;;2026-06-30;norr", "successor", PackFaultReason.SuccessorNotThere)]
    [InlineData("norr;Norra;fackforvaltning;nord;;;soder", "valid_to", PackFaultReason.SuccessorWithoutEnd)]
    [InlineData("norr;Norra;fackforvaltning;nord;;2026-06-28;soder", "successor", PackFaultReason.SuccessorNotThere)]
    [InlineData("norr;Norra;fackforvaltning;nord;;2026-12-31;soder", "successor", PackFaultReason.SuccessorNotThere)]
    [InlineData("norr;Norra;fackforvaltning;nord;2026-02-01;;", "unit", PackFaultReason.UnitNotThere)]
    public void A_bad_validity_of_a_unit_is_told_with_its_place(string line, string column, PackFaultReason reason)
    {
        var fault = Assert.Single(Faults(SmallPack.WithUnits("key;name;kind;aliases;valid_from;valid_to;successor", line, "soder;Södra;fackforvaltning;;2026-06-30;2026-12-30;")));

        Assert.Equal((reason is PackFaultReason.UnitNotThere ? "volumes.csv" : "units.csv", 2, column, reason), (fault.File, fault.Row, fault.Column, fault.Reason));
    }

    [Fact]
    public void Keys_of_a_year_in_which_a_unit_is_not_there_are_told()
    {
        var fault = Assert.Single(Faults(SmallPack.WithUnits("key;name;kind;aliases;valid_from;valid_to;successor", "norr;Norra;fackforvaltning;nord;;;", "soder;Södra;fackforvaltning;;;2025-12-31;norr")));

        Assert.Equal(("key-volumes.csv", 3, "unit", PackFaultReason.UnitNotThere, "2026"), (fault.File, fault.Row, fault.Column, fault.Reason, fault.Detail));
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        var faults = Faults(SmallPack.With("services", 2, "Fakturor;;;ekonmi;bas;ja;lopande;keyed;kr per år;;;;;egen"));

        Assert.Equal(["key", "name", "area", "description"], faults.Where(f => f.File == "services.csv").Select(f => f.Column).OrderBy(c => Array.IndexOf(["key", "name", "area", "description"], c)));
        Assert.Contains(faults, f => f is { File: "prices.csv", Row: 2, Column: "service", Reason: PackFaultReason.Dangling, Value: "fakturor" });
    }

    [Fact]
    public void A_table_that_is_missing_unknown_or_there_twice_is_told()
    {
        Assert.Contains(Faults(SmallPack.Without("services")), f => f is { File: "services", Reason: PackFaultReason.MissingTable });
        Assert.Equal(PackFaultReason.UnknownTable, Assert.Single(Faults(SmallPack.And(new("service", "service.csv", [], [])))).Reason);
        Assert.Contains(Faults(SmallPack.And(SmallPack.Tables.Tables[1])), f => f is { File: "areas.csv", Reason: PackFaultReason.DuplicateTable });
    }

    [Fact]
    public void A_column_that_is_missing_unknown_or_there_twice_is_told_once_and_the_rest_is_checked()
    {
        var faults = Faults(SmallPack.With("units", 1, "key;namn;kind;kind"));

        Assert.Equal([(PackFaultReason.MissingColumn, "name"), (PackFaultReason.UnknownColumn, "namn"), (PackFaultReason.DuplicateColumn, "kind")], faults.Where(f => f.File == "units.csv").Select(f => (f.Reason, f.Column)));
    }

    [Theory]
    [InlineData("53,50", 53_50)]
    [InlineData("53.50", 53_50)]
    [InlineData("53,5", 53_50)]
    [InlineData("24 000", 24_000_00)]
    [InlineData("24\u00a0000,05", 24_000_05)]
    [InlineData("0", 0)]
    public void An_amount_may_be_written_as_in_Sweden_or_as_in_England(string written, long ore)
    {
        var (organisation, _, faults) = PackDraft.Check(SmallPack.With("prices", 3, $"2026;kurs;per-unit;{written};timme;ja;egen"));

        Assert.Empty(faults);
        Assert.Equal(ore, organisation!.Prices.Single(p => p.Tjanst == "kurs").Amount.Ore);
    }

    [Fact]
    public void Any_amount_comes_back_to_the_ore() => Prop.ForAll<NonNegativeInt, bool>((ore, comma) =>
    {
        var written = $"{ore.Get / 100}{(comma ? ',' : '.')}{ore.Get % 100:00}";
        var organisation = PackDraft.Check(SmallPack.With("prices", 3, $"2026;kurs;per-unit;{written};timme;ja;egen")).Organisation;
        return organisation!.Prices.Single(p => p.Tjanst == "kurs").Amount.Ore == ore.Get;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_stands_in_a_cell_the_check_ends_with_an_organisation_or_with_faults() => Prop.ForAll<NonNull<string>, PositiveInt>((text, at) =>
    {
        string[] tables = ["areas", "services", "prices", "price-lists", "allocation-keys", "volumes", "people", "pack"];
        var (organisation, _, faults) = PackDraft.Check(SmallPack.With(tables[at.Get % tables.Length], 2, $"{text.Get};{text.Get}"));
        return organisation is null == faults.Count > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Markup_in_a_name_is_kept_as_the_text_it_is()
    {
        var organisation = PackDraft.Check(SmallPack.With("areas", 2, "ekonomi;<b>[Ekonomi](http://x)</b>;;")).Organisation;

        Assert.Equal("<b>[Ekonomi](http://x)</b>", organisation!.Areas[0].Name);
    }

    private static IReadOnlyList<PackFault> Faults(PackTables pack) => PackDraft.Check(pack).Faults;
}
