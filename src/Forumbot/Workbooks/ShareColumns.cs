namespace Forumbot.Workbooks;

/// <summary>Divides a total in the sheet just as <see cref="Forumbot.Domain.Pricing.Shares"/> does, by formulas: the exact share rounded
/// down to the öre, and the öre that are left to the largest remainders, ties to the lowest key by ordinal. Spreadsheets calculate
/// with fifteen digits, so the division is a long one, a few digits at a time: every number on the way is whole and below 10^14.</summary>
/// <param name="Sheet">Where the shares stand.</param>
/// <param name="FirstRow">Of those who share.</param>
/// <param name="Order">The column with each one's place among all by key.</param>
/// <param name="Weight">The column with weights as whole numbers.</param>
/// <param name="Share">The column for the shares, in kronor.</param>
/// <param name="Helper">The first of <see cref="Width"/> columns beside.</param>
/// <param name="Total">The cell with the total, in kronor: its row and column.</param>
/// <param name="At">Where the division's own figures stand: a row and the first of <see cref="Figures"/> columns.</param>
internal sealed record ShareColumns(SheetDraft Sheet, int FirstRow, int LastRow, int Order, int Weight, int Share, int Helper, (int Row, int Column) Total, (int Row, int Column) At)
{
    /// <summary>No number on the way is larger: both Excel and LibreOffice are exact below it, also where they round to 15 digits.</summary>
    internal const decimal Largest = 100_000_000_000_000m;

    /// <summary>Totals in öre are smaller.</summary>
    private const int TotalDigits = 14;

    /// <summary>Digits taken at a time: more for small weights, so that there are few columns.</summary>
    private readonly int digits = Digits(Sheet.SumOf(Weight, FirstRow, LastRow));

    internal int Steps => (TotalDigits + digits - 1) / digits;

    internal int Width => Steps + 3;

    /// <summary>Sum of weights, total in öre, öre left over, whether the numbers fit, then the total's digits.</summary>
    internal int Figures => 4 + Steps;

    private long Base => (long)Math.Pow(10, digits);

    private string Sum => SheetDraft.Fixed(At.Row, At.Column);

    private string Ore => SheetDraft.Fixed(At.Row, At.Column + 1);

    private string Left => SheetDraft.Fixed(At.Row, At.Column + 2);

    /// <summary>Whether a sheet can divide by weights of this sum.</summary>
    internal static bool CanDivide(decimal sum) => sum * 10 < Largest;

    /// <summary>The cell that is 0 where the numbers fit, also after weights were changed.</summary>
    internal string Fits => SheetDraft.Fixed(At.Row, At.Column + 3);

    internal void Write()
    {
        var sum = Sheet.Formula(At.Row, At.Column, $"SUM({SheetDraft.Fixed(Weight, FirstRow, LastRow)})", Sheet.SumOf(Weight, FirstRow, LastRow), CellStyle.Helper);
        var total = Sheet.Formula(At.Row, At.Column + 1, $"MAX(0,ROUND({SheetDraft.Fixed(Total.Row, Total.Column)}*100,0))", Math.Max(0, decimal.Round(Sheet.NumberAt(Total.Row, Total.Column) * 100)), CellStyle.Helper);
        var fits = Sheet.Formula(At.Row, At.Column + 3, $"IF(AND({Sum}*{Base}<{Largest},{Ore}<1{new string('0', TotalDigits)}),0,1)", sum * Base < Largest ? 0 : 1, CellStyle.Helper);
        var parts = Enumerable.Range(1, Steps).Select(step => Part(step, total)).ToArray();
        for (var row = FirstRow; row <= LastRow; row++) Divide(row, sum, parts);
        var left = Sheet.Formula(At.Row, At.Column + 2, $"{Ore}-SUM({SheetDraft.Fixed(Helper + Steps, FirstRow, LastRow)})", total - Sheet.SumOf(Helper + Steps, FirstRow, LastRow), CellStyle.Helper);
        for (var row = FirstRow; row <= LastRow; row++) Rank(row, sum, left, fits);
    }

    /// <summary>A group of the total's digits, the highest first.</summary>
    private decimal Part(int step, decimal total)
    {
        var (unit, above) = (Power(Steps - step), Power(Steps - step + 1));
        var formula = step == 1 ? $"INT({Ore}/{unit})" : $"INT({Ore}/{unit})-{Base}*INT({Ore}/{above})";
        return Sheet.Formula(At.Row, At.Column + 3 + step, formula, Math.Floor(total / unit) - (step == 1 ? 0 : Base * Math.Floor(total / above)), CellStyle.Helper);
    }

    private void Divide(int row, decimal sum, decimal[] parts)
    {
        var (weight, weighs, floors, floor) = (SheetDraft.Here(row, Weight), Sheet.NumberAt(row, Weight), new List<string>(), 0m);
        for (var step = 1; step <= Steps; step++)
        {
            var (part, before, column) = (SheetDraft.Fixed(At.Row, At.Column + 3 + step), SheetDraft.Here(row, Helper + step - 2), Helper + step - 1);
            var carried = step == 1 || sum == 0 ? 0 : Sheet.NumberAt(row, column - 1) % sum * Base;
            var formula = step == 1 ? $"{part}*{weight}" : $"IF({Sum}=0,0,({before}-{Sum}*INT({before}/{Sum}))*{Base}+{part}*{weight})";
            var value = Sheet.Formula(row, column, formula, sum == 0 && step > 1 ? 0 : carried + (parts[step - 1] * weighs), CellStyle.Helper);
            floors.Add($"INT({SheetDraft.Here(row, column)}/{Sum})*{Power(Steps - step)}");
            floor += sum == 0 ? 0 : Math.Floor(value / sum) * Power(Steps - step);
        }

        var last = SheetDraft.Here(row, Helper + Steps - 1);
        Sheet.Formula(row, Helper + Steps, $"IF({Sum}=0,0,{string.Join('+', floors)})", floor, CellStyle.Helper);
        Sheet.Formula(row, Helper + Steps + 1, $"IF({Sum}=0,0,{last}-{Sum}*INT({last}/{Sum}))", sum == 0 ? 0 : Sheet.NumberAt(row, Helper + Steps - 1) % sum, CellStyle.Helper);
    }

    private void Rank(int row, decimal sum, decimal left, decimal fits)
    {
        var (remainders, order) = (Helper + Steps + 1, SheetDraft.Fixed(Order, FirstRow, LastRow));
        var (own, all, mine) = (SheetDraft.Here(row, remainders), SheetDraft.Fixed(remainders, FirstRow, LastRow), SheetDraft.Here(row, Order));
        var before = Enumerable.Range(FirstRow, LastRow - FirstRow + 1).Count(other =>
            Sheet.NumberAt(other, remainders) > Sheet.NumberAt(row, remainders) || (Sheet.NumberAt(other, remainders) == Sheet.NumberAt(row, remainders) && Sheet.NumberAt(other, Order) < Sheet.NumberAt(row, Order)));
        var rank = Sheet.Formula(row, remainders + 1, $"SUMPRODUCT(({all}>{own})+({all}={own})*({order}<{mine}))+1", before + 1, CellStyle.Helper);
        Sheet.Formula(row, Share, $"IF(OR({Sum}=0,{Fits}<>0),0,({SheetDraft.Here(row, Helper + Steps)}+IF({SheetDraft.Here(row, remainders + 1)}<={Left},1,0))/100)",
            sum == 0 || fits != 0 ? 0 : (Sheet.NumberAt(row, Helper + Steps) + (rank <= left ? 1 : 0)) / 100, CellStyle.Money);
    }

    private long Power(int step) => (long)Math.Pow(Base, step);

    private static int Digits(decimal sum) => sum * 10_000 < Largest ? 3 : sum * 1_000 < Largest ? 2 : 1;
}
