using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>What the issue says of ordering, written down apart from the code: who may order what, at which price, and who attests.</summary>
internal sealed class OrderOrdering(ExternalPurchase rule)
{
    private static readonly Dictionary<string, TownService> Services = ModelTown.Services.ToDictionary(s => s.Key);

    /// <returns>Null where nothing may be ordered.</returns>
    public OrderOfModel? Expect(OrderCommand.Order order, DateOnly today, bool raised, IReadOnlyList<OrderOfModel> known)
    {
        var (rights, service) = (OrderOracle.Rights(order.Who, today), Services[order.Service]);
        if (rights.Count == 0 || (order.Forvaltning ?? rights[0].Forvaltning) is not { } forvaltning || !IsBuyer(forvaltning, today)) return null;
        if (!rights.Any(r => r.Forvaltning == forvaltning) || !service.Orderable || (order.External && !MayBuyOutside(service))) return null;
        if (Quantity(order.Quantity, service.Decimals) is not { } quantity) return null;
        if (order.SeesOldPrice && service.Ore is not null) return null;
        var made = new OrderOfModel(order.Who, service, forvaltning, quantity, Each(service, forvaltning, raised), order.External) { State = AvropState.Placed, Ordered = today };
        var needs = service.Ore is null ? AttestNeed.None : Needs(rights, made, known);
        if (needs is not AttestNeed.None && !IsSomebodyElse(forvaltning, needs, order.Who, today)) return null;
        return made with { Needs = needs, State = needs is not AttestNeed.None ? AvropState.AwaitsAttest : order.External ? AvropState.AwaitsApproval : AvropState.Placed };
    }

    /// <summary>Whether somebody who attests passes it on to the kund/beställare: it is more than a budgetuppföljare attests.</summary>
    public static bool IsBeyondAttest(OrderOfModel order, string who, DateOnly today, IReadOnlyList<OrderOfModel> others) =>
        !OrderOracle.Rights(who, today).Any(r => r.Role is Role.KundBestallare && OrderOracle.Payers(order, today).Contains(r.Forvaltning))
        && OrderOracle.IsBeyond(order.Forvaltning, order.Service.Key, order.Tested, Sum(others, order.Forvaltning, null, order.Ordered.Year), Sum(others, order.Forvaltning, order.Service.Key, order.Ordered.Year));

    public static bool HasKundBestallare(OrderOfModel order, DateOnly today) => OrderOracle.Payers(order, today).Any(f => IsSomebodyElse(f, AttestNeed.KundBestallare, order.By, today));

    public static Spending Spending(IReadOnlyList<OrderOfModel> known, string forvaltning, string service, int year) =>
        new(new(Sum(known, forvaltning, null, year)), new(Sum(known, forvaltning, service, year)), ModelTown.Budget(forvaltning, service) is { } budget ? new(budget) : null);

    private static bool IsBuyer(string forvaltning, DateOnly today) => forvaltning is ModelTown.School or ModelTown.Traffic or ModelTown.Outside || (forvaltning is ModelTown.Ending && today <= ModelTown.EndsOn);

    private bool MayBuyOutside(TownService service) => service.Ore is not null && rule is ExternalPurchase.WithApproval;

    private static decimal? Quantity(string text, int decimals) => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number <= 100_000 && Math.Round(number, decimals) == number ? number : null;

    /// <summary>A buyer outside the organisation pays its overhead besides.</summary>
    private static long Each(TownService service, string forvaltning, bool raised)
    {
        var price = ModelTown.Price(service, raised) ?? 0;
        return forvaltning == ModelTown.Outside ? price + OrderOfModel.Ore(price * ModelTown.Overhead / 100m) : price;
    }

    private static AttestNeed Needs(IReadOnlyList<Townsman> rights, OrderOfModel order, IReadOnlyList<OrderOfModel> known)
    {
        bool Has(Role role) => rights.Any(r => r.Forvaltning == order.Forvaltning && r.Role == role);
        if (Has(Role.KundBestallare)) return AttestNeed.None;
        if (OrderOracle.IsBeyond(order.Forvaltning, order.Service.Key, order.Tested, Sum(known, order.Forvaltning, null, order.Ordered.Year), Sum(known, order.Forvaltning, order.Service.Key, order.Ordered.Year))) return AttestNeed.KundBestallare;
        return Has(Role.Budgetuppfoljare) ? AttestNeed.None : AttestNeed.Budgetuppfoljare;
    }

    private static bool IsSomebodyElse(string forvaltning, AttestNeed needs, string who, DateOnly today) =>
        ModelTown.People.Any(p => p.Id != who && p.Forvaltning == forvaltning && !(p.Left < today) && (p.Role is Role.KundBestallare || (p.Role is Role.Budgetuppfoljare && needs is AttestNeed.Budgetuppfoljare)));

    private static long Sum(IReadOnlyList<OrderOfModel> orders, string forvaltning, string? service, int year) => orders.Where(o => o.Forvaltning == forvaltning && (service is null || o.Service.Key == service)).Sum(o => o.CommittedIn(year));
}
