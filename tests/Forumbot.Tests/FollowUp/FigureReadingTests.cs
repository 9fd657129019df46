using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Questions;
using Forumbot.Features.FollowUp;
using Forumbot.Tests.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.FollowUp;

public sealed class FigureReadingTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteStore store = new();
    private LittleTown town = null!;

    public async Task InitializeAsync() => town = await LittleTown.In(store.Settings);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        town.Dispose();
        store.Dispose();
    }

    [Theory]
    [InlineData("month;unit;service", "2026-01;norr;kurs", 1, FigureFaultReason.WrongColumns)]
    [InlineData("month;year;unit;service;amount_sek", "2026-01;2026;norr;kurs;1", 1, FigureFaultReason.WrongColumns)]
    [InlineData("month;unit;flow;amount_sek", "2026-01;norr;cost;1", 1, FigureFaultReason.WrongColumns)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;blirp;1", 2, FigureFaultReason.UnknownService)]
    [InlineData("month;unit;service;amount_sek", "2026-13;norr;kurs;1", 2, FigureFaultReason.NotAMonth)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;1,234", 2, FigureFaultReason.NotAnAmount)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;1e3", 2, FigureFaultReason.NotAnAmount)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;", 2, FigureFaultReason.Missing)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;1|2026-01;norr;kurs;2", 3, FigureFaultReason.Duplicate)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;1|summa;;;2", 3, FigureFaultReason.SumOff)]
    [InlineData("month;unit;service;amount_sek", "2026-01;norr;kurs;1|summa;;;1|2026-02;norr;kurs;1", 4, FigureFaultReason.AfterSum)]
    [InlineData("month;unit;service;amount_sek", "summa;;;0", null, FigureFaultReason.NothingToImport)]
    [InlineData("year;unit;service;amount_sek", "2026;norr;kurs;1", 2, FigureFaultReason.MonthNeeded)]
    [InlineData("month;area;flow;amount_sek", "2026-01;ekonomi;both;1", 2, FigureFaultReason.NotAFlow)]
    [InlineData("month;area;flow;amount_sek", "2026-01;vatten;cost;1", 2, FigureFaultReason.UnknownArea)]
    public async Task A_bad_row_is_told_with_its_place(string header, string rows, int? line, FigureFaultReason reason)
    {
        var fault = Assert.Single(await town.Refused(LittleTown.Table([header, .. rows.Split('|')]), FigureKind.Outcome, 2026));

        Assert.Equal((line, reason), (fault.Line, fault.Reason));
    }

    [Fact]
    public async Task In_a_sheet_the_cell_is_named()
    {
        var sheet = LittleTown.Table("month;unit;service;amount_sek", "2026-01;norr;kurs;ett") with { IsCells = true };

        var fault = Assert.Single(await town.Refused(sheet, FigureKind.Outcome, 2026));

        Assert.Equal("fil.csv, cell D2: “ett” is not an amount with at most two decimals. Write for instance 1234.50.", fault.Say("fil.csv", Language.English));
        Assert.Equal("fil.csv, cell D2: ”ett” är inget belopp med högst två decimaler. Skriv till exempel 1234,50.", fault.Say("fil.csv", Language.Swedish));
    }

    [Theory]
    [InlineData("#VER", "#VER A 1 20250215 \"Faktura\"", FigureFaultReason.OutsideYear)]
    [InlineData("  #TRANS 7901", "#TRANS 7901 {1 \"Nörr 2\" 20 F} 1000.50", FigureFaultReason.NotMapped)]
    [InlineData("  #TRANS 7901", "#TRANS 7901 {1 \"Nörr 1\"} 1000.50", FigureFaultReason.NotMapped)]
    [InlineData("  #TRANS 7901", "#TRANS 7901 {1 \"Nörr 1\" 1 2 20 F} 1000.50", FigureFaultReason.MappedTwice)]
    [InlineData("#RAR 0", "#RAR 0 20250101 20251231", FigureFaultReason.OutsideYear)]
    public async Task What_cannot_be_placed_is_told_by_its_line(string begins, string instead, FigureFaultReason reason)
    {
        string[] withoutBalances = [.. SieText.Sound.Where(l => !l.StartsWith("#PSALDO", StringComparison.Ordinal))];
        var at = Array.FindIndex(withoutBalances, l => l.StartsWith(begins, StringComparison.Ordinal));
        withoutBalances[at] = instead;

        var faults = await town.Refused(new FigureFile.Sie("bok.se", SieText.Bytes(withoutBalances)), FigureKind.Outcome, 2026);

        Assert.Contains(faults, f => f.Reason == reason && (f.Line is null || f.Line >= at));
    }

    [Fact]
    public async Task Without_vouchers_the_balances_that_tell_unit_and_service_are_the_outcome()
    {
        byte[] file = SieText.Bytes("#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231", "#PSALDO 0 202603 7901 {} 5", "#PSALDO 0 202603 7901 {1 2 20 K} 5");

        Assert.Equal(5_00, Assert.Single(await town.Imported(new FigureFile.Sie("a.se", file), FigureKind.Outcome, 2026)).Import.ControlSum.Ore);
    }

    [Fact]
    public async Task A_file_without_a_year_needs_one_to_be_given()
    {
        byte[] file = SieText.Bytes("#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#VER a 1 20260331", "{", "#TRANS 7901 {1 2 20 K} 5", "#TRANS 1930 {} -5", "}");

        Assert.Equal(FigureFaultReason.NoYear, Assert.Single(await town.Refused(new FigureFile.Sie("a.si", file), null, null)).Reason);
        Assert.Equal("outcome-buyer-2026-1", Assert.Single(await town.Imported(new FigureFile.Sie("a.si", file), null, 2026)).Import.Id);
    }

    [Fact]
    public void However_a_table_is_spoiled_it_is_read_or_refused() => Prop.ForAll(
        (from rows in Gen.Elements("2026-01", "2026", "norr", "soder", "kurs", "fakturor", "1,50", "-3", "summa", "", "ekonomi", "cost", "\u0000", "99999999999", new string('9', 400)).ArrayOf(4).ArrayOf(6)
         from header in Gen.Elements("month;unit;service;amount_sek", "year;unit;service;amount_sek", "month;area;flow;amount_sek", "amount_sek;unit;service;year", ";;;")
         from kind in Gen.Elements(Enum.GetValues<FigureKind>())
         select (rows, header, kind)).ToArbitrary(),
        x =>
        {
            var (figures, faults) = FigureReading.Read(town.Organisation, LittleTown.Table([x.header, .. x.rows.Select(r => string.Join(';', r))]), x.kind, 2026);
            return (figures.Count == 0) == (faults.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_reason_has_words_of_its_own(Language language)
    {
        var texts = Enum.GetValues<FigureFaultReason>().Select(reason => new FigureFault(1, null, reason, "v", "d").Say("x.csv", language)).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
    }
}
