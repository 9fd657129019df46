using System.Text;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Packs.Volumes;

public sealed class VolumeFileTests
{
    [Theory]
    [InlineData("service;unit;month;quantity;example\nkurs;norr;2026-02;1,5;ja\n")]
    [InlineData("\uFEFFservice;unit;month;quantity;example\r\nkurs;norr;2026-02;1.50;ja\r\n\r\n;;;;\r\n")]
    [InlineData("example;quantity;month;unit;service\nja;1,5;2026-02;norr;kurs")]
    [InlineData("\"service\";unit;month;quantity;example;;\n\"kurs\";\"norr\";\"2026-02\";\"1,5\";\"ja\";;\n")]
    [InlineData("service;unit;month;quantity;example\n kurs ;norr\t;2026-02-17; 1,5;JA\n")]
    public async Task A_file_may_be_written_in_several_ways(string file)
    {
        using var store = await Small();

        Assert.IsType<VolumesOutcome.Imported>(await VolumesInTest.Import(store.Settings, false, Encoding.UTF8.GetBytes(file)));

        Assert.Equal(new Consumption("kurs", "norr", new(2026, 2, 1), 1.5m, true), (await VolumesInTest.Held(store.Settings)).Rows.Single(c => c.Month.Month == 2));
    }

    [Theory]
    [InlineData("kurz;norr;2026-02;1;nej", "service", PackFaultReason.Dangling)]
    [InlineData("kurs;väster;2026-02;1;nej", "unit", PackFaultReason.NotAKey)]
    [InlineData("kurs;vaster;2026-02;1;nej", "unit", PackFaultReason.Dangling)]
    [InlineData("kurs;;2026-02;1;nej", "unit", PackFaultReason.Missing)]
    [InlineData("kurs;norr;2026-13;1;nej", "month", PackFaultReason.NotAMonth)]
    [InlineData("kurs;norr;1999-12;1;nej", "month", PackFaultReason.NotAMonth)]
    [InlineData("kurs;norr;2026-02;-1;nej", "quantity", PackFaultReason.Negative)]
    [InlineData("kurs;norr;2026-02;1,234;nej", "quantity", PackFaultReason.TooManyDecimals)]
    [InlineData("kurs;norr;2026-02;1,;nej", "quantity", PackFaultReason.NotAnAmount)]
    [InlineData("kurs;norr;2026-02;10000000000,01;nej", "quantity", PackFaultReason.OutOfRange)]
    [InlineData("kurs;norr;2026-02;1;kanske", "example", PackFaultReason.NotAChoice)]
    [InlineData("kurs;norr;2026-02;1", "example", PackFaultReason.Missing)]
    [InlineData("kurs;norr;2026-02;1;nej;mer", null, PackFaultReason.ExtraCells)]
    [InlineData("kurs;norr;2026-02;\"1;nej", null, PackFaultReason.Unreadable)]
    public async Task A_bad_line_is_told_with_its_place_and_nothing_is_imported(string line, string? column, PackFaultReason reason)
    {
        using var store = await Small();
        var before = await VolumesInTest.Held(store.Settings);

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, "kurs;soder;2026-02;1;nej", "", line, "fakturor;soder;2026-02;1;nej"));

        var fault = Assert.Single(refused.Told);
        Assert.Equal(("volumes.csv", 4, column, reason), (fault.File, fault.Row, fault.Column, fault.Reason));
        Assert.Equivalent(before, await VolumesInTest.Held(store.Settings), strict: true);
    }

    [Fact]
    public async Task A_row_that_stands_there_twice_is_told_with_where_it_stood_first()
    {
        using var store = await Small();

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, "kurs;norr;2026-02;1;nej", "kurs;soder;2026-02;1;nej", "kurs;norr;2026-02;1;nej", "kurs;norr;2026-02-28;2;nej"));

        Assert.Equal([(4, "kurs, norr, 2026-02", "2"), (5, "kurs, norr, 2026-02", "2")], refused.Told.Select(f => (f.Row!.Value, f.Value, f.Detail)));
        Assert.All(refused.Told, f => Assert.Equal(PackFaultReason.Duplicate, f.Reason));
    }

    [Fact]
    public async Task A_unit_uses_nothing_in_a_month_when_it_is_not_there()
    {
        using var store = await SqliteStore.Migrated();
        await new ImportPack(store.Settings.Contexts(), TimeProvider.System).Handle(SmallPack.WithUnits("key;name;kind;aliases;valid_from;valid_to;successor", "norr;Norra;x;;2020-01-15;2026-03-15;", "soder;Södra;x;;;;"), default);

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, "kurs;norr;2020-01;1;nej", "kurs;norr;2019-12;1;nej", "kurs;norr;2026-03;1;nej", "kurs;norr;2026-04;1;nej", "kurs;soder;2026-04;1;nej"));

        Assert.Equal([(3, "2019-12", PackFaultReason.UnitNotThere), (5, "2026-04", PackFaultReason.UnitNotThere)], refused.Told.Select(f => (f.Row!.Value, f.Detail, f.Reason)));
    }

    [Fact]
    public async Task Of_very_many_faults_a_thousand_are_told_and_all_are_counted()
    {
        using var store = await Small();
        string[] lines = [.. Enumerable.Range(0, 5000).Select(n => n % 2 == 0 ? "kurs;norr;2026-02;x;nej" : "kurs;norr;2026-02;1;nej")];

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, lines));

        Assert.Equal((1000, 2500 + 2499L), (refused.Told.Count, refused.Count));
    }

    [Theory]
    [InlineData("", PackFaultReason.MissingColumn, 5)]
    [InlineData("service;unit;month;quantity\nkurs;norr;2026-02;1", PackFaultReason.MissingColumn, 1)]
    [InlineData("service;unit;month;quantity;example;more\nkurs;norr;2026-02;1;ja;x", PackFaultReason.UnknownColumn, 1)]
    [InlineData("service;unit;month;quantity;example;unit\nkurs;norr;2026-02;1;ja;norr", PackFaultReason.DuplicateColumn, 1)]
    public async Task A_file_that_has_other_columns_is_told_of_them(string file, PackFaultReason reason, int count)
    {
        using var store = await Small();

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, false, Encoding.UTF8.GetBytes(file)));

        Assert.Equal(Enumerable.Repeat(reason, count), refused.Told.Select(f => f.Reason));
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_takes_no_more_than_its_line()
    {
        using var store = await Small();

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, "\"kurs;norr;2026-02;1;nej", "kurs;norr;2026-02;x;nej"));

        Assert.Equal([(2, PackFaultReason.Unreadable), (3, PackFaultReason.NotAnAmount)], refused.Told.Select(f => (f.Row!.Value, f.Reason)));
    }

    [Fact]
    public async Task A_line_without_end_is_not_read_into_memory()
    {
        using var store = await Small();

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store.Settings, false, Encoding.UTF8.GetBytes(VolumesInTest.Header + "\n" + new string('a', 20_000_000))));

        Assert.Equal(PackFaultReason.Unreadable, Assert.Single(refused.Told).Reason);
    }

    private static async Task<SqliteStore> Small()
    {
        var store = await SqliteStore.Migrated();
        await SmallPack.Import(store.Settings);
        return store;
    }
}
