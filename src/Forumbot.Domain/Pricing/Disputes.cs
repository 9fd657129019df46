using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Pricing;

/// <summary>A förvaltning says that one of its volumes is wrong, and what it should be (seed 002, Principer för volymer).</summary>
/// <param name="Id">1, 2, 3 …</param>
/// <param name="Year">Of the price list that the volume divides.</param>
/// <param name="Key">The allocation key's.</param>
/// <param name="Tjanst">The service whose tjänsteansvarig answers.</param>
/// <param name="Volume">As it was when it was disputed, in the key's unit.</param>
/// <param name="Claimed">What it should be, from 0.</param>
public sealed record VolumeDispute(string Id, int Year, string Key, string Tjanst, string Forvaltning, decimal Volume, decimal Claimed, DisputeState State)
{
    /// <summary>Null where the figure was not accepted.</summary>
    public decimal? Accepted { get; init; }

    /// <summary>The year whose volumes the accepted figure changes.</summary>
    public int? AppliesTo { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

public enum DisputeState
{
    /// <summary>Waits for the tjänsteansvarig.</summary>
    Open,

    Accepted,

    /// <summary>The volume was kept as it was.</summary>
    Rejected,
}

/// <summary>Who may dispute and answer, and what an accepted figure changes.</summary>
public static class Disputes
{
    /// <summary>The förvaltning for which somebody may dispute: their own, or that of whom they stand in for (seed 000, Rollmatris); null
    /// where they may for none.</summary>
    public static (string Forvaltning, Role Role)? MayDispute(Standing? standing) =>
        standing?.People.FirstOrDefault(p => p.Role is Role.Budgetuppfoljare or Role.KundBestallare or Role.Forvaltningschef) is { } person ? (person.Forvaltning, person.Role) : null;

    /// <summary>The tjänsteansvarig of every area that the key divides services of that year, and who heads the supplier.</summary>
    public static bool MayAnswer(Standing? standing, (int Year, string Key, string Tjanst) volume, Organisation organisation) => standing is not null
        && standing.People.Where(p => Rights.IsAtSupplier(p, organisation)).ToList() is var people
        && (people.Any(p => p.Role is Role.StrategisktLeveransansvarig) || Areas(organisation, volume) is { Count: > 0 } areas && areas.All(area => people.Any(p => p.Role is Role.Tjansteansvarig && p.Area == area)));

    /// <summary>Who is asked first: the tjänsteansvarig who may answer alone; where there is none, who heads the supplier.</summary>
    public static IReadOnlyList<Person> Answering(Organisation organisation, (int Year, string Key, string Tjanst) volume, DateOnly today)
    {
        Person[] may = [.. organisation.People.Where(p => MayAnswer(Standing.On(today, p.AadObjectId, organisation), volume, organisation))];
        var owners = may.Where(p => p.Role is not Role.StrategisktLeveransansvarig).ToList();
        return owners.Count > 0 ? owners : may;
    }

    /// <summary>Every tjänsteansvarig whose services the volume divides: they are told what came of it.</summary>
    public static IReadOnlyList<Person> Concerned(Organisation organisation, (int Year, string Key, string Tjanst) volume) =>
        Areas(organisation, volume) is var areas ? [.. organisation.People.Where(p => p.Role is Role.Tjansteansvarig && p.Area is { } area && areas.Contains(area) && Rights.IsAtSupplier(p, organisation))] : [];

    private static HashSet<string> Areas(Organisation organisation, (int Year, string Key, string Tjanst) volume)
    {
        var (lookup, (year, key, tjanst)) = (Lookup.Of(organisation), volume);
        return [.. organisation.AllocationKeys.Where(k => k.Year == year && (k.Key == key || k.DeviationKey == key)).Select(k => k.Tjanst).Append(tjanst).Select(t => lookup.Tjanst(t)?.Area).OfType<string>()];
    }

    /// <summary>The year whose volumes a figure that is accepted now changes: shares are fixed once the year's list is adopted, so it is
    /// the first year from the disputed one whose list is not (seed 002, "trög modell").</summary>
    public static int AppliesTo(IReadOnlyList<PriceList> lists, int year)
    {
        while (lists.Any(l => l.Year == year && l.State is PriceListState.Adopted)) year++;
        return year;
    }

    /// <summary>What accepted figures change, one row per key, förvaltning and year. In the disputed year the volume becomes the accepted
    /// figure; in a later year it changes by as much as was accepted, never below 0, and only where it has been measured. Where several
    /// meet, one of the year itself holds, then the one answered last.</summary>
    public static IReadOnlyList<VolumeAdjustment> Adjustments(IReadOnlyList<KeyVolume> measured, IReadOnlyList<VolumeAdjustment> known, IEnumerable<VolumeDispute> disputes)
    {
        List<VolumeAdjustment> changes = [];
        foreach (var group in disputes.Where(d => d is { State: DisputeState.Accepted, Accepted: not null, AppliesTo: not null }).GroupBy(d => (Year: d.AppliesTo!.Value, d.Key, d.Forvaltning)))
        {
            var holds = group.OrderBy(d => d.Year == d.AppliesTo).ThenBy(d => d.AnsweredAt).Last();
            var ((year, key, forvaltning), own) = (group.Key, measured.FirstOrDefault(v => v.Year == group.Key.Year && v.Key == group.Key.Key && v.Forvaltning == group.Key.Forvaltning));
            var now = (own?.Volume ?? 0) + known.Where(a => a.Year == year && a.Key == key && a.Forvaltning == forvaltning).Sum(a => a.Change);
            if (own is null && holds.Year != year) continue;
            var change = holds.Year == year ? holds.Accepted!.Value - now : Math.Max(holds.Accepted!.Value - holds.Volume, -now);
            if (change != 0) changes.Add(new(year, key, forvaltning, change, "Rättad efter att volymen ifrågasatts.", "Corrected after the volume was disputed.", Example: false) { Derived = true });
        }

        return changes;
    }

    /// <summary>Whether a service is divided by a key in a year, or counts its deviations by it.</summary>
    public static AllocationKey? KeyOf(Organisation organisation, int year, string tjanst, string key) =>
        organisation.AllocationKeys.FirstOrDefault(k => k.Year == year && k.Tjanst == tjanst && (k.Key == key || k.DeviationKey == key));

    /// <summary>Reads a figure; null where it is none.</summary>
    public static decimal? Figure(string text) => ListWords.Volume(text);
}
