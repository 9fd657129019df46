using Forumbot.Features.FollowUp;
using Forumbot.Features.FollowUp.Sie;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.FollowUp;

public sealed class SieReaderTests
{
    [Fact]
    public void Swedish_letters_are_read_from_code_page_437()
    {
        var bytes = SieText.Bytes(SieText.Sound);

        Assert.Contains((byte)0x94, bytes);
        Assert.Contains(Sound().Transactions, t => t.Objects.Contains(new(1, "Nörr 1")));
    }

    [Fact]
    public void Vouchers_balances_and_budgets_are_read_and_the_rest_passed_over()
    {
        var file = Sound();

        Assert.Equal((new(2026, 1, 1), new DateOnly(2026, 12, 31)), file.Year);
        Assert.Equal([(7901, 100050L), (7901, 25000), (1930, -125050)], file.Transactions.Select(t => (t.Account, t.Amount.Ore)));
        Assert.All(file.Transactions, t => Assert.Equal(new(2026, 2, 1), t.Month));
        Assert.Equal((2, 2), (file.PeriodBalances.Count, file.PeriodBudgets.Count));
    }

    [Fact]
    public void An_import_file_has_vouchers_alone()
    {
        var (file, faults) = SieReader.Read(SieText.Bytes("#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#VER \"\" \"\" 20260331", "{", "#TRANS 1 {} 1", "#TRANS 2 {} -1", "}"));

        Assert.Empty(faults);
        Assert.Equal((null, 2), (file!.Year, file.Transactions.Count));
    }

    [Theory]
    [InlineData("#SIETYP", "#SIETYP 3", FigureFaultReason.NotTypeFour)]
    [InlineData("#FORMAT", "#FORMAT UTF8", FigureFaultReason.NotCodePage437)]
    [InlineData("#FLAGGA", "Konto;Belopp", FigureFaultReason.NotSie, FigureFaultReason.NotALine)]
    [InlineData("#RAR 0", "#RAR 0 20260101 20261301", FigureFaultReason.NotADate)]
    [InlineData("#KONTO 7901", "#KONTO 7901 \"Köp", FigureFaultReason.QuoteOpen)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {} 1250.51", FigureFaultReason.PeriodBalanceOff)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202613 7901 {} 1250.50", FigureFaultReason.NotAMonth)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 79x1 {} 1250.50", FigureFaultReason.NotAnAccount)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 1250.50", FigureFaultReason.FieldMissing)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {1} 1250.50", FigureFaultReason.ObjectsOdd)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {1 a 2 b 3 c 4 d 5 e 6 f 7 g 8 h 9 i 10 j 11 k} 1", FigureFaultReason.TooManyObjects)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {1 a 1250.50", FigureFaultReason.BraceOpen)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {} 1250,50", FigureFaultReason.NotAnAmount)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#PSALDO 0 202602 7901 {} 999999999999", FigureFaultReason.NotAnAmount)]
    [InlineData("#PSALDO 0 202602 7901 {}", "#TRANS 7901 {} 5", FigureFaultReason.OutsideVoucher)]
    [InlineData("#VER", "#VER A 1 20260230 x", FigureFaultReason.NotADate)]
    [InlineData("#VER", "#VER A 1 20260215 \"Faktura\"\r\n#VER A 2 20260215 x", FigureFaultReason.BraceOpen)]
    [InlineData("{", "}", FigureFaultReason.BraceUnexpected, FigureFaultReason.BraceOpen, FigureFaultReason.OutsideVoucher)]
    [InlineData("}", "", FigureFaultReason.BraceOpen)]
    [InlineData("  #TRANS 1930", "#TRANS 1930 {} -1250.49", FigureFaultReason.VoucherNotBalanced)]
    [InlineData("#PROGRAM", "#KSUMMA", FigureFaultReason.ChecksumOff)]
    [InlineData("#PROGRAM", "#KSUMMA 17", FigureFaultReason.ChecksumOff)]
    public void What_is_broken_is_told_by_its_line(string begins, string instead, params FigureFaultReason[] reasons)
    {
        var at = SieText.LineOf(begins);

        var (file, faults) = SieReader.Read(SieText.With(at, instead.Split("\r\n")));

        Assert.Null(file);
        Assert.All(reasons, reason => Assert.Contains(faults, f => f.Reason == reason));
        if (reasons is [not (FigureFaultReason.BraceOpen or FigureFaultReason.VoucherNotBalanced or FigureFaultReason.ChecksumOff)]) Assert.Contains(faults, f => f.Line == at && f.Reason == reasons[0]);
    }

    [Fact]
    public void A_voucher_that_stands_twice_is_not_counted_twice()
    {
        var once = SieText.Sound[(SieText.LineOf("#VER") - 1)..SieText.LineOf("}")];

        var fault = Assert.Single(SieReader.Read(SieText.With(SieText.LineOf("}"), ["}", .. once])).Faults);

        Assert.Equal((FigureFaultReason.VoucherTwice, "A 1", $"{SieText.LineOf("#VER")}"), (fault.Reason, fault.Value, fault.Detail));
    }

    [Fact]
    public void A_voucher_that_does_not_balance_is_named_with_what_is_left_over()
    {
        var fault = Assert.Single(SieReader.Read(SieText.With(SieText.LineOf("  #TRANS 1930"), "#TRANS 1930 {} -1250.49")).Faults);

        Assert.Equal((SieText.LineOf("#VER"), "A 1", "0.01"), (fault.Line, fault.Value, fault.Detail));
    }

    [Fact]
    public void The_control_sum_is_counted_over_labels_and_fields()
    {
        // zlib.crc32 of #SIETYP4#VERA20260215Porto "fritt"#TRANS191020Nörr5.00#TRANS1920-5.00 in code page 437.
        const uint sum = 354868032;
        byte[] Summed(uint said) => SieText.Bytes("#FLAGGA 0", "#KSUMMA", "#SIETYP 4", "#VER A \"\" 20260215 \"Porto \\\"fritt\\\"\"", "{", "#TRANS 1910 {20 \"Nörr\"} 5.00", "#TRANS 1920 {} -5.00", "}", $"#KSUMMA {said}", "#FORMAT PC8");

        Assert.Empty(SieReader.Read(Summed(sum)).Faults);
        Assert.Equal(FigureFaultReason.ChecksumOff, Assert.Single(SieReader.Read(Summed(sum + 1)).Faults).Reason);
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Equal(FigureFaultReason.NotSie, Assert.Single(SieReader.Read([]).Faults).Reason);

    [Fact]
    public void However_a_file_is_spoiled_it_is_read_or_refused() => Prop.ForAll(
        (from cuts in Gen.Choose(0, 255).Select(n => (byte)n).Two().SelectMany(two => Gen.Choose(0, SieText.Bytes(SieText.Sound).Length - 1).Select(at => (at, two.Item1, two.Item2))).ListOf(6)
         from length in Gen.Choose(0, SieText.Bytes(SieText.Sound).Length)
         from whole in Gen.Elements(true, true, false)
         select (cuts, length, whole)).ToArbitrary(),
        spoilt =>
        {
            var bytes = SieText.Bytes(SieText.Sound);
            foreach (var (at, a, b) in spoilt.cuts) (bytes[at], bytes[(at + 7) % bytes.Length]) = (a, "#{}\"\\ \n0"u8[b % 8]);
            var (file, faults) = SieReader.Read(spoilt.whole ? bytes : bytes[..spoilt.length]);
            return (file is null) == (faults.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Noise_is_refused() => Prop.ForAll(Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf(400).ToArbitrary(), noise => SieReader.Read(noise).File is null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static SieFile Sound()
    {
        var (file, faults) = SieReader.Read(SieText.Bytes(SieText.Sound));
        Assert.Empty(faults);
        return file!;
    }
}
