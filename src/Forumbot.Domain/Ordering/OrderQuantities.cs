using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>Reads quantities as people write them.</summary>
public static class OrderQuantities
{
    /// <summary>Nobody orders more of anything at once.</summary>
    public const decimal Most = 100_000;

    /// <returns>From 0, with at most so many decimals; null where it is no such number.</returns>
    public static decimal? Read(string given, int decimals) => ListWords.Volume(given) is { } number && number <= Most && decimal.Round(number, decimals) == number ? number : null;
}
