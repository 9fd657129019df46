namespace Forumbot.Features.Packs.Volumes;

/// <summary>Cells as they are usually written, read from their bytes. What it does not know is not wrong: it is read by the pack's rules.</summary>
internal static class VolumeText
{
    private const int MostDigits = 10;

    /// <summary>2026-01.</summary>
    internal static bool Month(ReadOnlySpan<byte> cell, out int month)
    {
        month = 0;
        if (cell.Length != 7 || cell[4] != '-' || !Digits(cell[..4], out var year) || !Digits(cell[5..], out var ofYear)) return false;
        month = (int)(year * 12 + ofYear - 1);
        return year is >= 2000 and <= 2100 && ofYear is >= 1 and <= 12;
    }

    /// <summary>12, 12,5 and 12.50.</summary>
    internal static bool Thousandths(ReadOnlySpan<byte> cell, out long thousandths)
    {
        var point = cell.IndexOfAny((byte)',', (byte)'.');
        var whole = point < 0 ? cell : cell[..point];
        var part = point < 0 ? default : cell[(point + 1)..];
        thousandths = 0;
        if (!Digits(whole, out var units) || (point >= 0 && (part.Length > 2 || !Digits(part, out thousandths)))) return false;
        thousandths = units * 1000 + thousandths * (part.Length == 1 ? 100 : 10);
        return true;
    }

    internal static bool? YesNo(ReadOnlySpan<byte> cell) => cell.SequenceEqual("ja"u8) ? true : cell.SequenceEqual("nej"u8) ? false : null;

    private static bool Digits(ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        if (cell.Length is 0 or > MostDigits) return false;
        foreach (var digit in cell)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
