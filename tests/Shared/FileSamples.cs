using System.IO.Compression;
using System.Text;

namespace Forumbot.TestSupport;

/// <summary>Small files of each kind, and some that are not what they are called.</summary>
internal static class FileSamples
{
    public static readonly byte[]
        Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
        Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0],
        Jpg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
        Text = "Faktura;Belopp\n123;1 000 kr, å ä ö\n"u8.ToArray(),
        Program = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0];

    public static byte[] Zip(params string[] parts)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) zip.CreateEntry(part);
        return to.ToArray();
    }
}
