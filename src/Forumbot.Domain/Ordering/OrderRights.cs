using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering;

/// <summary>By whose right somebody acts on orders: their own, or that of one whom they stand in for (seed 000, Rollmatris). Null where
/// they have none.</summary>
public static class OrderRights
{
    /// <summary>Who orders for a förvaltning by themselves.</summary>
    public static Person? Orders(Standing? standing, string forvaltning) => AllOrders(standing, forvaltning).FirstOrDefault();

    /// <summary>Every right to order that they have: their own first, then those of whom they stand in for.</summary>
    internal static IEnumerable<Person> AllOrders(Standing? standing, string forvaltning) => All(standing, forvaltning, IsOrderer);

    /// <summary>Whoever belongs to a förvaltning orders there: what costs nothing, or for attest.</summary>
    public static Person? Belongs(Standing? standing, string forvaltning) => Orders(standing, forvaltning) ?? Of(standing, forvaltning, _ => true);

    public static Person? Attests(Standing? standing, AttestNeed need, IEnumerable<string> forvaltningar) => AllAttests(standing, need, forvaltningar).FirstOrDefault();

    /// <summary>Every right to attest that they have: their own first, then those of whom they stand in for.</summary>
    internal static IEnumerable<Person> AllAttests(Standing? standing, AttestNeed need, IEnumerable<string> forvaltningar) =>
        forvaltningar.SelectMany(f => All(standing, f, role => IsAttester(role, need)));

    internal static bool IsAttester(Role role, AttestNeed need) => role is Role.KundBestallare || (need is AttestNeed.Budgetuppfoljare && role is Role.Budgetuppfoljare);

    /// <summary>Who approves that something is bought outside the organisation; where the role is a buyer's, only for their own förvaltning.</summary>
    public static Person? Approves(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) =>
        standing?.People.FirstOrDefault(p => IsApprover(p, Payers(avrop, organisation, today), organisation));

    /// <param name="payers">The förvaltning that orders, and those that have taken over from it.</param>
    internal static IEnumerable<Person> Approvers(Organisation organisation, IEnumerable<string> payers, DateOnly today) =>
        organisation.People.Where(p => p.Validity.Holds(today) && IsApprover(p, payers, organisation));

    private static bool IsApprover(Person person, IEnumerable<string> payers, Organisation organisation) => person.Role == organisation.Rules.Ordering.ExternalApprovedBy
        && (!(IsOrderer(person.Role) || person.Role is Role.Forvaltningschef or Role.Staff) || payers.Contains(person.Forvaltning));

    /// <summary>Who delivers a service: the tjänsteansvarig and the team of its area, and who heads the supplier. Where the service is no more, its
    /// orders are the head's.</summary>
    public static Person? Supplies(Standing? standing, string tjanst, Organisation organisation)
    {
        var area = Lookup.Of(organisation).Tjanst(tjanst)?.Area;
        return standing?.People.Where(p => Rights.IsAtSupplier(p, organisation)).OrderByDescending(p => p.Role is Role.Tjansteansvarig)
            .FirstOrDefault(p => p.Role is Role.StrategisktLeveransansvarig || (area is not null && p.Area == area));
    }

    /// <summary>Who may be given an order of a service to handle: those of its area at the supplier, on a day.</summary>
    public static IEnumerable<Person> Team(Organisation organisation, string area, DateOnly day) =>
        organisation.People.Where(p => p.Area == area && Rights.IsAtSupplier(p, organisation) && p.Validity.Holds(day));

    /// <summary>Who sees an order: who ordered, those who order for its förvaltning and who heads it, the supplier's side, and who approves an external purchase.</summary>
    public static bool MaySee(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) => standing is not null
        && (IsBuyer(standing, avrop, organisation, today) || IsSupplier(standing, avrop, organisation) || (avrop.External && Approves(standing, avrop, organisation, today) is not null));

    /// <summary>Whether somebody is of the two parties, buyer or supplier: they alone see an order's files.</summary>
    public static bool IsParty(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) =>
        standing is not null && (IsBuyer(standing, avrop, organisation, today) || IsSupplier(standing, avrop, organisation));

    /// <summary>The order as somebody sees it: the names of its files are the parties' alone.</summary>
    public static Avrop AsSeen(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) => IsParty(standing, avrop, organisation, today) ? avrop : avrop with { Files = "" };

    /// <summary>On the buyer's side: who ordered, or who orders for or heads its förvaltning or the one that it became part of.</summary>
    public static bool IsBuyer(Standing standing, Avrop avrop, Organisation organisation, DateOnly today) => Ordered(standing, avrop, organisation, today) is not null
        || Payers(avrop, organisation, today).Any(f => Of(standing, f, role => IsOrderer(role) || role is Role.Forvaltningschef) is not null);

    /// <summary>The right by which somebody of the two parties is one: as a buyer first. Null for everybody else.</summary>
    internal static Person? Party(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) => !IsParty(standing, avrop, organisation, today) ? null
        : Ordered(standing, avrop, organisation, today) ?? Payers(avrop, organisation, today).Select(f => Orders(standing, f)).FirstOrDefault(p => p is not null)
            ?? Supplies(standing, avrop.Tjanst, organisation) ?? Handles(standing, avrop, organisation) ?? standing!.Self;

    public static bool IsSupplier(Standing standing, Avrop avrop, Organisation organisation) => Supplies(standing, avrop.Tjanst, organisation) is not null || Handles(standing, avrop, organisation) is not null
        || standing.People.Any(p => p.Role is Role.Kundansvarig && Rights.IsAtSupplier(p, organisation));

    /// <summary>The förvaltningar whose orders somebody sees as a buyer, with those that have become part of them; empty for who orders for none.</summary>
    public static IReadOnlyList<string> Oversees(Standing standing, Organisation organisation, DateOnly today) =>
        Succession.Joined(organisation, standing.People.Where(p => IsOrderer(p.Role) || p.Role is Role.Forvaltningschef).Select(p => p.Forvaltning), today);

    /// <summary>The förvaltningar that somebody belongs to, with those that have become part of them: what they ordered there is theirs to see.</summary>
    public static IReadOnlyList<string> BelongsTo(Standing standing, Organisation organisation, DateOnly today) => Succession.Joined(organisation, standing.People.Select(p => p.Forvaltning), today);

    /// <summary>Those whose assignments are theirs to see: of themselves and whom they stand in for, who are at the supplier. Entra object ids in small letters.</summary>
    public static IReadOnlyList<string> HandlesAs(Standing standing, Organisation organisation) =>
        [.. standing.People.Where(p => Rights.IsAtSupplier(p, organisation)).Select(p => p.AadObjectId.ToLowerInvariant())];

    /// <summary>Those who may have something to do with an order, who ordered it first: both parties, their deputies, and who attests or approves. Entra object ids.</summary>
    public static IReadOnlyList<string> Concerned(Avrop avrop, Organisation organisation, DateOnly today)
    {
        var payers = Payers(avrop, organisation, today).ToHashSet(StringComparer.Ordinal);
        var area = Lookup.Of(organisation).Tjanst(avrop.Tjanst)?.Area ?? "";
        List<string> people =
        [
            .. new[] { avrop.By, avrop.Assignee }.OfType<string>(),
            .. organisation.People.Where(p => p.Validity.Holds(today) && ((payers.Contains(p.Forvaltning) && IsOrderer(p.Role)) || (avrop.External && IsApprover(p, payers, organisation)))).Select(p => p.AadObjectId),
            .. Team(organisation, area, today).Select(p => p.AadObjectId),
        ];
        var deputies = organisation.Deputyships.Where(d => d.Validity.Holds(today) && people.Contains(d.For, StringComparer.OrdinalIgnoreCase)).Select(d => d.Deputy);
        return [.. people.Concat(deputies).Select(id => id.ToLowerInvariant()).Distinct()];
    }

    /// <summary>Who ordered it, as long as they belong to whoever pays: an order stays with the förvaltning when its orderer leaves.</summary>
    internal static Person? Ordered(Standing? standing, Avrop avrop, Organisation organisation, DateOnly today) =>
        standing is not null && Payers(avrop, organisation, today).Any(f => Belongs(standing, f) is not null) ? standing.People.FirstOrDefault(p => Is(p, avrop.By)) : null;

    /// <summary>Whom it is assigned to, as long as they are at the supplier.</summary>
    internal static Person? Handles(Standing? standing, Avrop avrop, Organisation organisation) => standing?.People.FirstOrDefault(p => Is(p, avrop.Assignee) && Rights.IsAtSupplier(p, organisation));

    /// <summary>The förvaltning that ordered, and those that have taken over from it by then.</summary>
    internal static IEnumerable<string> Payers(Avrop avrop, Organisation organisation, DateOnly today) => Succession.Line(organisation, avrop.Forvaltning, today);

    internal static bool IsOrderer(Role role) => role is Role.Budgetuppfoljare or Role.KundBestallare;

    private static Person? Of(Standing? standing, string forvaltning, Func<Role, bool> has) => All(standing, forvaltning, has).FirstOrDefault();

    private static IEnumerable<Person> All(Standing? standing, string forvaltning, Func<Role, bool> has) => (standing?.People ?? []).Where(p => p.Forvaltning == forvaltning && has(p.Role));

    private static bool Is(Person person, string? aadObjectId) => string.Equals(person.AadObjectId, aadObjectId, StringComparison.OrdinalIgnoreCase);
}
