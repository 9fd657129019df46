namespace Forumbot.Workbooks;

/// <summary>Shares are worked out with whole numbers: weights with decimals are taken that many times.</summary>
internal static class WeightScale
{
    /// <summary>Whole numbers as they are; volumes have two decimals at most, and times a factor four.</summary>
    internal static decimal Of(IReadOnlyCollection<decimal> weights, bool factored) =>
        weights.All(decimal.IsInteger) ? 1 : !factored || weights.All(w => decimal.IsInteger(w * 100)) ? 100 : 10_000;

    /// <summary>The same as a formula, so that it holds when volumes are changed.</summary>
    internal static string Formula(string range, bool factored)
    {
        static string Off(string numbers) => $"SUMPRODUCT(--(ABS(ROUND({numbers},0)-{numbers})>0.00001))";
        return factored ? $"IF({Off(range)}=0,1,IF({Off($"({range}*100)")}=0,100,10000))" : $"IF({Off(range)}=0,1,100)";
    }
}
