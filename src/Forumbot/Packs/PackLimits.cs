namespace Forumbot.Packs;

/// <summary>More than any organisation needs: the demo pack is about 1 MB with 17,000 rows of volumes.</summary>
internal static class PackLimits
{
    internal const long FileBytes = 16 * 1024 * 1024;

    /// <summary>Of all parts of a workbook when unpacked.</summary>
    internal const long UnpackedBytes = 32 * 1024 * 1024;

    internal const int WorkbookParts = 500;

    internal const int Sheets = 32;

    /// <summary>Of what is held whole while a workbook is read: its list of sheets and its cell formats.</summary>
    internal const int SmallPartBytes = 2 * 1024 * 1024;

    /// <summary>Texts that a workbook's cells share.</summary>
    internal const int SharedTexts = 500_000;

    /// <summary>Of a table; and of all sheets of a workbook together.</summary>
    internal const int Rows = 200_000;

    internal const int Columns = 64;

    internal static string Megabytes(long bytes) => $"{bytes / (1024 * 1024)} MB";
}
