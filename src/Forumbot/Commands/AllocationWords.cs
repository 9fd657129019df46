using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>Why something cannot be divided, for the terminal.</summary>
internal static class AllocationWords
{
    public static string Why(YearAllocation allocation) => allocation switch
    {
        YearAllocation.NoList none => Invariant($"There is no price list for {none.Year}. There are lists for {string.Join(", ", none.Known)}."),
        YearAllocation.Unknown unknown => $"There is no verksamhetsområde and no service with the key {TerminalText.Of(unknown.Key)}. ask lists the services: try \"vilka tjänster finns\".",
        YearAllocation.NothingShared { Key: null } nothing => Invariant($"The price list for {nothing.List.Year} has no yearly totals to divide."),
        YearAllocation.NothingShared nothing => Invariant($"{nothing.Key} has no yearly total to divide in the price list for {nothing.List.Year}."),
        _ => throw new InvalidOperationException($"{allocation.GetType().Name} is no refusal."),
    };

    public static string Why(Tjanst tjanst, int year, AllocationFinding why) => Invariant($"{tjanst.Key} {year} cannot be divided: ") + why switch
    {
        AllocationFinding.NoKeys => "it has no allocation keys that year.",
        AllocationFinding.NoVolumes none => $"nobody has a volume of the key {none.Key.Key}.",
        AllocationFinding.NegativeVolume negative => Invariant($"the volume of {negative.Forvaltning} of the key {negative.Key.Key} is {negative.Volume}, below zero."),
        AllocationFinding.WeightsOff off => Invariant($"the keys' weights add up to {off.Percent} percent, not 100."),
        AllocationFinding.MoreThanTheTotal more => Invariant($"what is charged before the keys, {more.BeforeKeys.Kronor:0.00} kr, is more than the total."),
        AllocationFinding.FollowsUse => "it is shared month by month by what is used, not by keys.",
        _ => throw new InvalidOperationException($"{why.GetType().Name} is no refusal."),
    };

    /// <summary>Why a buyer pays an amount before the keys.</summary>
    public static string Step(SteppedBuyer buyer) => Invariant($"fast pris efter volym: från {buyer.Step.FromVolume} {buyer.Step.Key}, volymen är {buyer.Volume}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
