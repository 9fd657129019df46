using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering.Notices;

/// <summary>Who is told of a step of an order (seed 000, Rollmatris and beställningsrutin). Never the one who took it, and nobody twice.</summary>
public static class Concerned
{
    /// <param name="avrop">After the step.</param>
    /// <param name="today">The day of the step: who is away, and who has left.</param>
    public static IReadOnlyList<Told> Of(Avrop avrop, AvropStep step, Organisation organisation, DateOnly today) =>
    [
        .. Parties(avrop, step, organisation, today)
            .Where(party => party.Person.Validity.Holds(today) && !Is(party.Person, step.By))
            .SelectMany(party => Present(party, step, organisation, today))
            .Where(told => OrderRights.MaySee(Standing.On(today, told.Person.AadObjectId, organisation), avrop, organisation, today))
            .OrderBy(told => told.Why)
            .DistinctBy(told => told.Person.AadObjectId, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<Told> Parties(Avrop avrop, AvropStep step, Organisation organisation, DateOnly today) => step.Action switch
    {
        AvropAction.Order => Next(avrop, organisation, today),
        AvropAction.Attest or AvropAction.Approve => [.. Next(avrop, organisation, today), .. Orderer(avrop, organisation)],
        AvropAction.Assign => Handler(avrop, organisation),
        AvropAction.Attach => [],
        AvropAction.Start when avrop.Kind is AvropKind.Once => [],
        AvropAction.Confirm => [.. Handler(avrop, organisation), .. Orderer(avrop, organisation)],
        AvropAction.Complain or AvropAction.Cancel or AvropAction.Terminate => [.. Supplier(avrop, organisation, today), .. Orderer(avrop, organisation)],
        _ => Orderer(avrop, organisation),
    };

    /// <summary>Those whom it waits for.</summary>
    private static IEnumerable<Told> Next(Avrop avrop, Organisation organisation, DateOnly today) => avrop.State switch
    {
        AvropState.AwaitsAttest => OrderRights.Payers(avrop, organisation, today).SelectMany(f => OrderAttest.Attesters(organisation, f, avrop.Needs, today)).Select(p => new Told(p, Concern.Attests)),
        AvropState.AwaitsApproval => OrderRights.Approvers(organisation, OrderRights.Payers(avrop, organisation, today), today).Select(p => new Told(p, Concern.Approves)),
        _ => Supplier(avrop, organisation, today),
    };

    /// <summary>Nobody there, where it has not come so far. Where a service has no team, whoever heads the supplier.</summary>
    private static IEnumerable<Told> Supplier(Avrop avrop, Organisation organisation, DateOnly today)
    {
        if (avrop.PlacedAt is null) return [];
        Person[] team = [.. OrderRights.Team(organisation, Lookup.Of(organisation).Tjanst(avrop.Tjanst)?.Area ?? "", today)];
        var reached = team.Length > 0 ? team : organisation.People.Where(p => p.Role is Role.StrategisktLeveransansvarig && Rights.IsAtSupplier(p, organisation));
        return [.. Handler(avrop, organisation), .. reached.Select(p => new Told(p, Concern.Supplies))];
    }

    private static IEnumerable<Told> Orderer(Avrop avrop, Organisation organisation) => Known(avrop.By, Concern.Ordered, organisation);

    private static IEnumerable<Told> Handler(Avrop avrop, Organisation organisation) => Known(avrop.Assignee, Concern.Handles, organisation);

    private static IEnumerable<Told> Known(string? aadObjectId, Concern why, Organisation organisation) =>
        aadObjectId is not null && Lookup.Of(organisation).Person(aadObjectId) is { } person ? [new Told(person, why)] : [];

    /// <summary>The deputies of one who is away, in their place; themselves where no deputy is left to tell.</summary>
    private static Told[] Present(Told party, AvropStep step, Organisation organisation, DateOnly today)
    {
        Told[] deputies = [.. organisation.Deputyships.Where(d => Is(party.Person, d.For) && d.Validity.Holds(today)).Select(d => Lookup.Of(organisation).Person(d.Deputy))
            .OfType<Person>().Where(p => p.Validity.Holds(today) && !Is(p, step.By)).Select(p => party with { Person = p })];
        return deputies.Length > 0 ? deputies : [party];
    }

    private static bool Is(Person person, string? aadObjectId) => string.Equals(person.AadObjectId, aadObjectId, StringComparison.OrdinalIgnoreCase);
}
