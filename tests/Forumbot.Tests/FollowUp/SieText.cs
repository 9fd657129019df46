using System.Text;

namespace Forumbot.Tests.FollowUp;

/// <summary>SIE files as accounting systems write them, in the bytes of code page 437.</summary>
internal static class SieText
{
    private static readonly Encoding CodePage437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>An export of 2026: one voucher of a purchase from Norra, its balance for the period, and a budget.</summary>
    internal static readonly string[] Sound =
    [
        "#FLAGGA 0",
        "#PROGRAM \"Redovisning\" 7.1",
        "#FORMAT PC8",
        "#GEN 20261105 \"Åsa Öberg\"",
        "#SIETYP 4",
        "#FNAMN \"Lilla kommunens \\\"service\\\"\"",
        "#RAR 0 20260101 20261231",
        "#RAR -1 20250101 20251231",
        "#DIM 1 \"Förvaltning\"",
        "#OBJEKT 1 \"Nörr 1\" \"Norra\"",
        "#OBJEKT 20 F \"Fakturor\"",
        "#KONTO 7901 \"Köp av fakturaservice\"",
        "#KONTO 1930 \"Bank\"",
        "#OIB 0 1930 {} 12.00",
        "#IB 0 1930 100.00",
        "#PSALDO 0 202602 7901 {} 1250.50",
        "#PSALDO 0 202602 7901 {1 \"Nörr 1\"} 1250.50",
        "#PSALDO -1 202502 7901 {} 99.00",
        "#PBUDGET 0 202602 7901 {1 \"Nörr 1\" 20 F} 1300",
        "#PBUDGET 0 202602 7901 {} 1300",
        "#OUB 0 1930 {} -1238.50",
        "#VER A 1 20260215 \"Faktura 4711\"",
        "{",
        "  #TRANS 7901 {1 \"Nörr 1\" 20 F} 1000.50",
        "\t#TRANS 7901 {20 F 1 \"Nörr 1\"} 250.00 20260214 \"Rättad } rad\"",
        "  #RTRANS 7901 {} 17.00",
        "  #TRANS 1930 {} -1250.5",
        "}",
    ];

    internal static byte[] Bytes(params string[] lines) => CodePage437.GetBytes(string.Join("\r\n", lines) + "\r\n");

    /// <param name="line">From 1.</param>
    internal static byte[] With(int line, params string[] instead) => Bytes([.. Sound[..(line - 1)], .. instead, .. Sound[line..]]);

    internal static int LineOf(string begins) => Array.FindIndex(Sound, l => l.StartsWith(begins, StringComparison.Ordinal)) + 1;
}
