namespace Forumbot.Workbooks;

/// <summary>Where the volumes of a key stand. A key that several services use is measured in the first one's sheet, and the others
/// follow it.</summary>
/// <param name="FirstRow">Of the first buyer; all sheets have the same buyers in the same order.</param>
/// <param name="ChangedKeys">The range of keys among the sheet's known changes.</param>
/// <param name="ChangedUnits">And of förvaltningar beside them.</param>
internal sealed record VolumeCells(string Key, SheetDraft Sheet, int Measured, int FirstRow, string ChangedKeys, string ChangedUnits)
{
    internal int Example => Measured + 1;

    internal int Change => Measured + 2;

    internal int Adjusted => Measured + 3;

    /// <summary>A formula that is true where the buyer has a volume of the key, measured or known to come.</summary>
    /// <param name="unit">The cell with the buyer's key.</param>
    internal string IsKnown(int place, string unit) => $"COUNT({Sheet.From(FirstRow + place, Measured)})+COUNTIFS({ChangedKeys},\"{Key}\",{ChangedUnits},{unit})>0";
}
