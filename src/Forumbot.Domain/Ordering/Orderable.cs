using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>Whether a service can be ordered, and how: its <see cref="Delivery"/> decides what happens, its <see cref="Category"/> who may change it.</summary>
public abstract record Orderable
{
    private Orderable() { }

    /// <param name="Price">Of one unit; null where it is included and costs nothing extra.</param>
    public sealed record Can(AvropKind Kind, Price? Price) : Orderable
    {
        public bool IsFree => Price is null;
    }

    public sealed record Cannot(NotOrderable Reason) : Orderable;
}

public enum NotOrderable
{
    /// <summary>A running bastjänst: delivered to everybody, and what is in it the buyer does not decide (seed 000, Bastjänster).</summary>
    RunningBas,

    /// <summary>Done for the whole organisation (seed 001 2.5).</summary>
    RunningUppdrag,

    /// <summary>Comes with a bastjänst by itself (seed 001 7.1).</summary>
    FollowsBas,

    /// <summary>No adopted price list prices a unit of it today.</summary>
    NoPrice,
}

public static class Orderables
{
    /// <param name="today">The price is that of the list in force this day.</param>
    public static Orderable Of(Organisation organisation, Tjanst tjanst, DateOnly today)
    {
        if (tjanst.Delivery == Delivery.Lopande && Continuous(tjanst.Category) is { } reason) return new Orderable.Cannot(reason);
        var kind = tjanst.Delivery == Delivery.Lopande ? AvropKind.Running : AvropKind.Once;
        return Prices.At(organisation, tjanst, today, today) switch
        {
            PriceFinding.Included => new Orderable.Can(kind, null),
            PriceFinding.PriceFound { List.State: PriceListState.Adopted } found when found.Prices.FirstOrDefault(p => p.Basis == PriceBasis.PerUnit) is { } price => new Orderable.Can(kind, price),
            _ => new Orderable.Cannot(NotOrderable.NoPrice),
        };
    }

    /// <summary>Of a quantity: hours may be parts, all else is counted whole, unless the pack says otherwise.</summary>
    public static int Decimals(Organisation organisation, Tjanst tjanst) => Terms(organisation, tjanst.Key).Decimals ?? (tjanst.PriceForm == PriceForm.Hourly ? 2 : 0);

    public static OrderTerms Terms(Organisation organisation, string tjanst) => organisation.OrderTerms.FirstOrDefault(t => t.Tjanst == tjanst) ?? OrderTerms.Usual(tjanst);

    /// <summary>Why a running service is not the buyer's to order; null for tilläggstjänster.</summary>
    private static NotOrderable? Continuous(Category category) => category switch
    {
        Category.Bas => NotOrderable.RunningBas,
        Category.Uppdrag => NotOrderable.RunningUppdrag,
        Category.Tillaggshantering => NotOrderable.FollowsBas,
        _ => null,
    };
}
