namespace Forumbot.Features.Ordering;

/// <summary>Whose orders are listed.</summary>
public enum OrderScope
{
    /// <summary>Those that one has ordered, or handles.</summary>
    Mine,

    /// <summary>Those of the förvaltningar that one orders for or heads.</summary>
    Ours,
}

public static class OrderScopes
{
    public static string Key(OrderScope scope) => scope is OrderScope.Ours ? "ours" : "mine";

    /// <returns>One's own where nothing else is said.</returns>
    public static OrderScope Of(string? key) => key == "ours" ? OrderScope.Ours : OrderScope.Mine;
}
