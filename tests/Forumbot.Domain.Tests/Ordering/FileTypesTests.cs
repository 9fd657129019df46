using System.IO.Compression;
using System.Text;
using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class FileTypesTests
{
    [Fact]
    public void A_file_is_what_its_content_says()
    {
        Assert.Equal(FileType.Pdf, FileTypes.Of("%PDF-1.4\n"u8.ToArray()));
        Assert.Equal(FileType.Png, FileTypes.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1]));
        Assert.Equal(FileType.Jpg, FileTypes.Of([0xFF, 0xD8, 0xFF, 0xE1]));
        Assert.Equal(FileType.Text, FileTypes.Of(Encoding.UTF8.GetBytes("\uFEFFRad;Ett\r\nå\tä")));
        Assert.Equal(FileType.Docx, FileTypes.Of(Zip("[Content_Types].xml", "word/document.xml")));
        Assert.Equal(FileType.Xlsx, FileTypes.Of(Zip("[Content_Types].xml", "xl/workbook.xml")));
    }

    [Fact]
    public void What_an_order_does_not_take_is_nothing()
    {
        byte[][] others =
        [
            [], "MZ\0"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xE5, (byte)'r'], "GIF89a\u0001"u8.ToArray(), "Text med \u0007 klocka"u8.ToArray(),
            Zip("word/document.xml"), Zip("[Content_Types].xml"), Zip("run.exe"), Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), Zip("[Content_Types].xml", "word/document.xml")[..40], [(byte)'P', (byte)'K', 3, 4],
        ];

        Assert.All(others, other => Assert.Null(FileTypes.Of(other)));
    }


    private static byte[] Zip(params string[] parts)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) zip.CreateEntry(part);
        return to.ToArray();
    }
}
