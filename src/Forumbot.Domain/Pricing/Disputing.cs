using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Pricing;

/// <summary>What somebody writes who disputes a volume: nothing in it is believed yet.</summary>
/// <param name="Figure">What the volume should be.</param>
public sealed record DisputeWish(int Year, string Tjanst, string Key, string Figure, string Reason);

/// <summary>What the one who answers writes.</summary>
/// <param name="Seen">The version of the dispute that they saw; null where they have seen none.</param>
/// <param name="Accepts">Whether a figure is accepted; else the volume is kept.</param>
/// <param name="Figure">The figure that is accepted; null or empty for the one that was claimed.</param>
/// <param name="Sentence">Why, in a sentence.</param>
public sealed record DisputeAnswer(int? Seen, bool Accepts, string? Figure, string Sentence);

/// <summary>What comes of disputing a volume or answering.</summary>
public abstract record DisputeOutcome
{
    private DisputeOutcome()
    {
    }

    /// <param name="Volume">As it is now.</param>
    public sealed record Opened(string Forvaltning, Role Role, decimal Volume, decimal Claimed, string Reason) : DisputeOutcome;

    /// <param name="AppliesTo">The year whose volumes change; null where the volume is kept.</param>
    public sealed record Answered(DisputeState State, decimal? Accepted, int? AppliesTo, string Sentence) : DisputeOutcome
    {
        /// <summary>By how much the volume of a later year changes, where the disputed year's shares are fixed; null where the figure itself holds.</summary>
        public decimal? Correction { get; init; }
    }

    public sealed record MayNotDispute : DisputeOutcome;

    public sealed record MayNotAnswer : DisputeOutcome;

    /// <summary>The service is not divided by the key that year.</summary>
    public sealed record UnknownKey : DisputeOutcome;

    /// <summary>The year has been: its shares are settled.</summary>
    public sealed record Past(int Year) : DisputeOutcome;

    public sealed record NotAFigure(string Given) : DisputeOutcome;

    /// <summary>It is the volume already.</summary>
    public sealed record SameFigure(decimal Volume) : DisputeOutcome;

    public sealed record NeedsReason(int Longest) : DisputeOutcome;

    /// <summary>One waits already of the same förvaltning, key and year.</summary>
    public sealed record Waits(string Id) : DisputeOutcome;

    public sealed record NoSuchDispute : DisputeOutcome;

    /// <summary>It has been answered, or has changed since it was shown.</summary>
    public sealed record Stale : DisputeOutcome;
}

/// <summary>Decides what comes of disputing a volume and of answering. Pure: the same in, the same out.</summary>
public static class Disputing
{
    public const int LongestText = ListWords.LongestReason;

    /// <param name="organisation">With its keys, volumes and price lists.</param>
    /// <param name="waiting">Disputes that are open.</param>
    public static DisputeOutcome Open(Organisation organisation, IEnumerable<VolumeDispute> waiting, DisputeWish wish, Standing? standing, DateOnly today)
    {
        if (Disputes.MayDispute(standing) is not var (forvaltning, role)) return new DisputeOutcome.MayNotDispute();
        if (Disputes.KeyOf(organisation, wish.Year, wish.Tjanst, wish.Key) is null) return new DisputeOutcome.UnknownKey();
        if (organisation.PriceLists.FirstOrDefault(l => l.Year == wish.Year) is { } list ? list.ValidTo < today : wish.Year < today.Year) return new DisputeOutcome.Past(wish.Year);
        if (waiting.FirstOrDefault(d => d.State is DisputeState.Open && (d.Year, d.Key, d.Forvaltning) == (wish.Year, wish.Key, forvaltning)) is { } open) return new DisputeOutcome.Waits(open.Id);
        if (Disputes.Figure(wish.Figure) is not { } claimed) return new DisputeOutcome.NotAFigure(wish.Figure);
        if (!ListWords.TryText(wish.Reason, LongestText, out var reason) || reason is null) return new DisputeOutcome.NeedsReason(LongestText);
        var volume = VolumeOf(organisation, wish.Year, wish.Key, forvaltning);
        return claimed == volume ? new DisputeOutcome.SameFigure(volume) : new DisputeOutcome.Opened(forvaltning, role, volume, claimed, reason);
    }

    /// <param name="version">Of the dispute as it is.</param>
    public static DisputeOutcome Answer(Organisation organisation, VolumeDispute? dispute, int version, DisputeAnswer answer, Standing? standing)
    {
        if (dispute is null) return new DisputeOutcome.NoSuchDispute();
        if (!Disputes.MayAnswer(standing, (dispute.Year, dispute.Key, dispute.Tjanst), organisation)) return new DisputeOutcome.MayNotAnswer();
        if (dispute.State is not DisputeState.Open || (answer.Seen is { } seen && seen != version)) return new DisputeOutcome.Stale();
        if (!ListWords.TryText(answer.Sentence, LongestText, out var sentence) || sentence is null) return new DisputeOutcome.NeedsReason(LongestText);
        if (!answer.Accepts) return new DisputeOutcome.Answered(DisputeState.Rejected, null, null, sentence);
        var figure = string.IsNullOrWhiteSpace(answer.Figure) ? dispute.Claimed : Disputes.Figure(answer.Figure);
        return figure is { } accepted
            ? Accepted(dispute, accepted, Disputes.AppliesTo(organisation.PriceLists, dispute.Year), sentence)
            : new DisputeOutcome.NotAFigure(answer.Figure!);
    }

    private static DisputeOutcome.Answered Accepted(VolumeDispute dispute, decimal figure, int year, string sentence) =>
        new(DisputeState.Accepted, figure, year, sentence) { Correction = year == dispute.Year ? null : figure - dispute.Volume };

    /// <summary>A förvaltning's volume of a key as it divides now, known changes counted; 0 where none is measured.</summary>
    public static decimal VolumeOf(Organisation organisation, int year, string key, string forvaltning) =>
        KeyVolumes.Of(Ledger.Of(organisation), key, year).Where(v => v.Forvaltning == forvaltning).Sum(v => v.Volume);
}
