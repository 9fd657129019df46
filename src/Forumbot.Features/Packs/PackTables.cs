namespace Forumbot.Features.Packs;

/// <summary>An organisation's pack as it was written, before anything in it is believed.</summary>
public sealed record PackTables(IReadOnlyList<PackTable> Tables)
{
    internal bool Has(string table) => Tables.Any(t => t.Name == table);
}

/// <param name="Name">For instance "services"; "pack" holds the settings as rows of key and value.</param>
/// <param name="File">Where it stands, as a person would look for it: "services.csv", or the sheet's name.</param>
public sealed record PackTable(string Name, string File, IReadOnlyList<string> Header, IReadOnlyList<PackRow> Rows);

/// <param name="Number">The line of the file or the row of the sheet, from 1; 0 where there is none to point at.</param>
public sealed record PackRow(int Number, IReadOnlyList<string> Cells);
