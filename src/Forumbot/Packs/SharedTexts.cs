using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Forumbot.Packs;

/// <summary>The texts that a workbook's cells share, read one at a time: as a tree they take a hundred times their size.</summary>
internal static class SharedTexts
{
    /// <exception cref="InvalidDataException">There are more than <see cref="PackLimits.SharedTexts"/>.</exception>
    internal static string[] Of(SharedStringTablePart? part)
    {
        if (part is null) return [];
        using var reader = OpenXmlReader.Create(part);
        var texts = new List<string>();
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            if (texts.Count == PackLimits.SharedTexts) throw new InvalidDataException("Too many shared texts.");
            texts.Add(Text((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return [.. texts];
    }

    /// <summary>Without the reading aids that some languages put beside a text.</summary>
    internal static string Text(RstType text) => string.Concat(text.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));
}
