using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Two organisations in which somebody orders procurement hours at 860 kr, and all who act on it.</summary>
internal static class OrderTown
{
    public const string Hours = "upphandlingstjanst", Buyer = "utbildningsforvaltningen";

    /// <summary>A Friday, 10:00 in Stockholm.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static readonly Person Budget = Organisations.Budgetuppfoljare, Staff = Organisations.Staff;

    public static readonly Person Commissioner = Somebody("0104", Role.KundBestallare, Buyer);

    public static readonly Person Supplier = Somebody("0213", Role.Tjansteansvarig, "serviceforvaltningen", "upphandling-och-inkop");

    public static readonly Person Director = Somebody("0401", Role.StrategisktAnsvarig, "stadsledningskontoret");

    /// <summary>A budgetuppföljare orders for 10 000 kr at a time and 50 000 kr a year.</summary>
    public static Organisation Stockholm { get; } = Peopled(Organisations.Stockholm, "serviceforvaltningen");

    public static Organisation Blekinge { get; } = Peopled(Organisations.Blekinge, "landstingsservice");

    public static OrderWish Wish(string quantity = "10") => new() { Tjanst = Hours, Quantity = quantity, Contact = "Rektorn", Form = "form" };

    public static OrderCheck Check(this Organisation organisation, Person who, OrderWish wish, Spending? spending = null, DateTimeOffset? at = null) =>
        OrderChecking.Check(wish, organisation, Stands(organisation, who, at), spending ?? Spending.None, at ?? Now);

    /// <summary>Ordered as it was shown.</summary>
    public static Avrop Order(this Organisation organisation, Person who, OrderWish wish, DateTimeOffset? at = null) => Placed(organisation, who, wish, null, at).Avrop;

    public static PlacingOutcome.Placed Placed(this Organisation organisation, Person who, OrderWish wish, Spending? spending = null, DateTimeOffset? at = null)
    {
        var check = organisation.Check(who, wish, spending, at);
        Assert.Null(check.Refusal);
        return Assert.IsType<PlacingOutcome.Placed>(Placing.Decide(check, wish with { Seen = $"{check.Offer!.Seen}" }, new(who.AadObjectId, Language.Swedish, 1, null), at ?? Now));
    }

    public static AvropCase Case(this Organisation organisation, Avrop avrop, Person who, DateTimeOffset? at = null) =>
        new(avrop, organisation, Stands(organisation, who, at), at ?? Now);

    public static AvropOutcome.Done Done(AvropOutcome outcome) => Assert.IsType<AvropOutcome.Done>(outcome);

    /// <summary>Taken on by the supplier: what is left is to deliver.</summary>
    public static Avrop Accepted(this Organisation organisation, string quantity, Person? who = null, DateTimeOffset? at = null) =>
        Done(Delivering.Accept(organisation.Case(organisation.Order(who ?? Commissioner, Wish(quantity), at), Supplier, at), null)).Avrop;

    public static Person Somebody(string number, Role role, string forvaltning, string? area = null) =>
        new($"p{number}", $"00000000-0000-4000-8000-00000000{number}", $"{role}", role, forvaltning, area);

    private static Standing? Stands(Organisation organisation, Person who, DateTimeOffset? at) => Standing.On(LeadTime.DateAt(at ?? Now), who.AadObjectId, organisation);

    private static Organisation Peopled(Organisation organisation, string supplier) => organisation with
    {
        People = [.. organisation.People, Commissioner, Supplier with { Forvaltning = supplier }, Director],
        OrderLimits = [new(Role.Budgetuppfoljare, "", Money.FromKronor(10_000), Money.FromKronor(50_000))],
    };
}
