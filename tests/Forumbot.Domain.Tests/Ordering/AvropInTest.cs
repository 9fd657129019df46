using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>An order of ten hours of upphandlingstjänst for Utbildningsförvaltningen, and those around it.</summary>
internal static class AvropInTest
{
    public const string Utbildning = "utbildningsforvaltningen", Hours = "upphandlingstjanst";

    /// <summary>A Monday, at 09:00 in Stockholm.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

    public static readonly Person Staff = Organisations.Staff, Budget = Organisations.Budgetuppfoljare, OtherBudget = Organisations.BudgetuppfoljareTrafik,
        Chief = Person("0104", Role.KundBestallare, Utbildning), Supplier = Person("0213", Role.Tjansteansvarig, "serviceforvaltningen", "upphandling-och-inkop"),
        Handler = Person("0214", Role.Staff, "serviceforvaltningen", "upphandling-och-inkop"), Approver = Person("0401", Role.StrategisktAnsvarig, "stadsledningskontoret");

    public static Organisation Organisation { get; } = Organisations.Stockholm with { People = [.. Organisations.Stockholm.People, Chief, Supplier, Handler, Approver] };

    public static Avrop Order(AvropState state) => new()
    {
        Number = "A-2026-000001",
        Year = 2026,
        Serial = 1,
        Version = 3,
        State = state,
        Kind = state is AvropState.Running or AvropState.Terminated ? AvropKind.Running : AvropKind.Once,
        Tjanst = Hours,
        Forvaltning = Utbildning,
        Quantity = 10,
        Unit = "timme",
        Each = Money.FromKronor(860),
        Committed = Money.FromKronor(8_600),
        By = Staff.AadObjectId,
        At = Now,
        Form = "f",
        Needs = state is AvropState.AwaitsAttest ? AttestNeed.Budgetuppfoljare : AttestNeed.None,
        External = state is AvropState.AwaitsApproval,
    };

    public static AvropCase Asked(Avrop avrop, Person? who, Organisation? organisation = null) => new(avrop, organisation ?? Organisation, Standing.Alone(who), Now) { Seen = avrop.Version };

    public static AvropOutcome.Done Done(this AvropOutcome outcome) => Assert.IsType<AvropOutcome.Done>(outcome);

    private static Person Person(string number, Role role, string forvaltning, string? area = null) => new($"p{number}", $"00000000-0000-4000-8000-00000000{number}", $"{role}", role, forvaltning, area);
}
