using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Faktura 123.pdf", FileType.Pdf, "Faktura 123.pdf")]
    [InlineData("faktura.pdf.exe", FileType.Pdf, "faktura.pdf.pdf")]
    [InlineData("C:\\hemligt\\..\\faktura.PDF", FileType.Pdf, "faktura.pdf")]
    [InlineData("../../etc/passwd", FileType.Text, "passwd.txt")]
    [InlineData("rader.CSV", FileType.Text, "rader.csv")]
    [InlineData("rader.docx", FileType.Text, "rader.txt")]
    [InlineData("faktura\u202Efdp.exe", FileType.Png, "fakturafdp.png")]
    [InlineData("a\0b\r\nc\u200B<script>.pdf", FileType.Pdf, "ab cscript.pdf")]
    [InlineData("  .. ", FileType.Jpg, "bilaga.jpg")]
    [InlineData("", FileType.Docx, "bilaga.docx")]
    [InlineData(null, FileType.Xlsx, "bilaga.xlsx")]
    public void A_name_is_plain_and_ends_as_the_content_is(string? given, FileType type, string name) => Assert.Equal(name, FileNames.Clean(given, type));

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = FileNames.Clean(new string('a', 79) + "📎📎.pdf", FileType.Pdf);

        Assert.Equal(new string('a', 79) + ".pdf", name);
    }
}
