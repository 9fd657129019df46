using System.Globalization;
using System.Text;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using static Forumbot.Features.FollowUp.FigureFaultReason;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>Reads a SIE file of type 4 (SIE file format 4B), exports and imports. What it does not need is passed over, as the
/// standard asks; what is broken is told by line.</summary>
internal sealed class SieReader
{
    /// <summary>Faults told: more than can be read would only hide the first.</summary>
    internal const int MostFaults = 500;

    private const int MostLines = 500_000;

    private static readonly Encoding CodePage437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    private readonly List<FigureFault> faults = [];
    private readonly List<SieAmount> transactions = [], balances = [], budgets = [];
    private readonly SieChecksum checksum = new(CodePage437);
    private readonly Dictionary<string, int> vouchers = new(StringComparer.Ordinal);
    private (DateOnly First, DateOnly Last)? year;
    private SieVoucher? voucher;
    private Inside inside;
    private bool isTypeFour, isCodePage437, isBegun;
    private int line;

    private enum Inside { Nothing, Voucher, Unknown }

    internal static (SieFile? File, IReadOnlyList<FigureFault> Faults) Read(byte[] bytes)
    {
        var reader = new SieReader();
        reader.Lines(CodePage437.GetString(bytes).TrimEnd('\u001a', '\u001c', '\u007f', '\0', ' '));
        reader.End();
        return reader.faults.Count > 0
            ? (null, reader.faults)
            : (new(reader.year, reader.transactions, reader.balances, reader.budgets), []);
    }

    private void Lines(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++line > MostLines)
            {
                Report(TooManyRows, detail: MostLines.ToString(CultureInfo.InvariantCulture));
                return;
            }

            if (faults.Count >= MostFaults) return;
            Line(text[range].Trim(' ', '\t', '\r'));
        }
    }

    private void Line(string text)
    {
        if (text.Length == 0) return;
        if (!isBegun && !text.StartsWith("#FLAGGA", StringComparison.OrdinalIgnoreCase)) Report(NotSie);
        isBegun = true;
        if (text == "{") Open();
        else if (text == "}") Close();
        else if (text[0] == '#') Record(SieFields.Of(text));
        else if (inside != Inside.Unknown) Report(NotALine, Short(text));
    }

    private void Record(SieFields fields)
    {
        if (fields.Fault is { } fault) Report(fault, fields.Label);
        if (fields.Label == "#KSUMMA") Checksum(fields[0]);
        else checksum.Count(fields.Plain);
        if (fields.Fault is not null || inside == Inside.Unknown) return;
        if (inside == Inside.Nothing) Report(voucher);
        switch (fields.Label)
        {
            case "#FORMAT": Format(fields[0] ?? ""); break;
            case "#SIETYP": Type(fields[0] ?? ""); break;
            case "#RAR": Year(fields); break;
            case "#VER": Voucher(fields); break;
            case "#TRANS": Transaction(fields); break;
            case "#PSALDO": Period(fields, balances); break;
            case "#PBUDGET": Period(fields, budgets); break;
            default: break;
        }
    }

    private void Checksum(string? said)
    {
        if (said is null) checksum.Start();
        else if (!checksum.IsRunning || !checksum.Ends(said)) Report(ChecksumOff, Short(said));
    }

    private void Format(string format)
    {
        isCodePage437 = format.Equals("PC8", StringComparison.OrdinalIgnoreCase);
        if (!isCodePage437) Report(NotCodePage437, Short(format));
        isCodePage437 = true;
    }

    private void Type(string type)
    {
        if (type != "4") Report(NotTypeFour, Short(type));
        isTypeFour = true;
    }

    private void Year(SieFields fields)
    {
        if (fields[0] != "0") return;
        if (SieValues.Day(fields[1]) is { } first && SieValues.Day(fields[2]) is { } last && first <= last) year = (first, last);
        else Report(NotADate, $"{fields[1]} {fields[2]}");
    }

    private void Voucher(SieFields fields)
    {
        if (inside != Inside.Nothing) Report(BraceOpen, "#VER");
        if (SieValues.Day(fields[2]) is not { } day) Report(NotADate, Short(fields[2] ?? ""));
        else (voucher, inside) = (new(line, $"{fields[0]} {fields[1]}".Trim(), Months.FirstOf(day)), Inside.Nothing);
        // Vouchers that are to be numbered by their receiver have no number yet.
        if (fields[1] is { Length: > 0 } number && !vouchers.TryAdd($"{fields[0]} {number}", line))
            Report(VoucherTwice, Short($"{fields[0]} {number}".Trim()), vouchers[$"{fields[0]} {number}"].ToString(CultureInfo.InvariantCulture));
    }

    private void Transaction(SieFields fields)
    {
        if (inside != Inside.Voucher || voucher is null) Report(OutsideVoucher);
        else if (Amount(fields, 0, voucher.Month) is { } amount)
        {
            voucher.Sum += amount.Amount;
            transactions.Add(amount);
        }
    }

    private void Period(SieFields fields, List<SieAmount> to)
    {
        if (fields[0] != "0") return;
        if (SieValues.Period(fields[1]) is not { } month) Report(NotAMonth, Short(fields[1] ?? ""));
        else if (Amount(fields, 2, month) is { } amount) to.Add(amount);
    }

    private SieAmount? Amount(SieFields fields, int from, DateOnly month)
    {
        if (SieValues.Account(fields[from]) is not { } account) Report(NotAnAccount, Short(fields[from] ?? ""));
        else if (SieValues.Objects(fields.Items(from + 1), out var objects) is { } fault) Report(fault, fields.Label);
        else if (SieValues.Amount(fields[from + 2]) is not { } amount) Report(NotAnAmount, Short(fields[from + 2] ?? ""));
        else return new(line, account, objects, month, amount);
        return null;
    }

    private void Open()
    {
        if (inside != Inside.Nothing) Report(BraceUnexpected, "{");
        inside = voucher is { IsOpened: false } ? Inside.Voucher : Inside.Unknown;
        if (inside == Inside.Voucher) voucher!.IsOpened = true;
    }

    private void Close()
    {
        if (inside == Inside.Nothing) Report(BraceUnexpected, "}");
        if (inside == Inside.Voucher && voucher is { } closed && closed.Sum != Money.Zero)
            Report(VoucherNotBalanced, closed.Name, closed.Sum.Kronor.ToString("0.00", CultureInfo.InvariantCulture), closed.Line);
        if (inside == Inside.Voucher) voucher = null;
        inside = Inside.Nothing;
    }

    /// <summary>A voucher whose rows never came.</summary>
    private void Report(SieVoucher? unopened)
    {
        if (unopened is { IsOpened: false }) Report(BraceOpen, $"#VER {unopened.Name}", at: unopened.Line);
        voucher = null;
    }

    private void End()
    {
        if (faults.Count > 0) return;
        Report(voucher);
        if (inside != Inside.Nothing) Report(BraceOpen);
        if (!isBegun) Report(NotSie, whole: true);
        else if (!isTypeFour) Report(NotTypeFour, whole: true);
        else if (!isCodePage437) Report(NotCodePage437, whole: true);
        if (checksum.IsRunning) Report(ChecksumOff);
        if (faults.Count == 0) faults.AddRange(SieBalances.Faults(transactions, balances).Take(MostFaults));
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private void Report(FigureFaultReason reason, string value = "", string detail = "", int? at = null, bool whole = false) => faults.Add(new(whole ? null : at ?? line, null, reason, value, detail));

    private sealed record SieVoucher(int Line, string Name, DateOnly Month)
    {
        internal bool IsOpened { get; set; }

        internal Money Sum { get; set; }
    }
}
