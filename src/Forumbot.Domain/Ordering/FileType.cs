using System.IO.Compression;
using System.Text.Unicode;

namespace Forumbot.Domain.Ordering;

/// <summary>The kinds of file that an order takes.</summary>
public enum FileType { Pdf, Png, Jpg, Docx, Xlsx, Text }

/// <summary>What a file is, by its content. Its name says nothing.</summary>
public static class FileTypes
{
    private const string Macros = "vbaProject.bin";

    /// <returns>Null where it is nothing that an order takes, also where it is empty.</returns>
    public static FileType? Of(byte[] content) => content.AsSpan() switch
    {
        [] => null,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileType.Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpg,
        [(byte)'P', (byte)'K', 3, 4, ..] => Office(content),
        var text => IsText(text) ? FileType.Text : null,
    };

    /// <summary>Word and Excel without macros are known by the parts that they must have.</summary>
    private static FileType? Office(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var parts = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!parts.Contains("[Content_Types].xml") || parts.Any(p => p.EndsWith(Macros, StringComparison.OrdinalIgnoreCase))) return null;
            return parts.Contains("word/document.xml") ? FileType.Docx : parts.Contains("xl/workbook.xml") ? FileType.Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> content) => Utf8.IsValid(content) && !content.ContainsAny(NoText);

    private static readonly System.Buffers.SearchValues<byte> NoText = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(b => b is not ('\t' or '\n' or '\r' or '\f')).Append(0x7F).Select(b => (byte)b)]);
}
