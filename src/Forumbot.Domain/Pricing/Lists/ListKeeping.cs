using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Decides what comes of a wish about a price list, rights included. Pure: the same in, the same out. A list goes draft,
/// proposed, adopted; in force and superseded follow from its dates (<see cref="ListPhases"/>).</summary>
public static class ListKeeping
{
    /// <param name="standing">Who wishes; null for somebody who is not in the directory.</param>
    public static ListOutcome Decide(ListBook book, ListWish wish, Standing? standing, DateOnly today)
    {
        if (TjanstOf(wish) is { } tjanst && Lookup.Of(book.Organisation).Tjanst(tjanst) is null && ListRights.MayWork(standing, book.Organisation)) return new ListOutcome.UnknownTjanst(tjanst);
        if (ListRights.For(StepOf(wish), standing, book.Organisation, TjanstOf(wish)) is not { } role) return new ListOutcome.NotAllowed(StepOf(wish), ListRights.By(StepOf(wish), book.Organisation));
        if (ListWords.Year(wish.Year) is not { } year) return new ListOutcome.NotAYear(wish.Year);
        if (!ListWords.TryText(wish.Reason, ListWords.LongestReason, out var reason)) return new ListOutcome.BadText(ListWords.LongestReason);
        if (!ListWords.TryPlain(wish.Reference, ListWords.LongestReference, out var reference)) return new ListOutcome.BadText(ListWords.LongestReference, IsPlain: true);
        var asked = new ListAsked(book, wish, year, role, reason, reference, today) { MayApprove = ListRights.For(ListStep.Approve, standing, book.Organisation) is not null };
        if (wish is ListWish.Draft draft) return Drafting.Draft(asked, draft);
        if (book.Find(year) is not { } list) return new ListOutcome.NoSuchList(year);
        return wish.Seen is { } seen && seen != book.VersionOf(year) ? new ListOutcome.Stale() : Decide(asked, wish, list);
    }

    private static ListOutcome Decide(ListAsked asked, ListWish wish, PriceList list) => wish switch
    {
        ListWish.SetPrice set => Drafting.Set(asked, list, set),
        ListWish.RemovePrice remove => Drafting.Remove(asked, list, remove),
        ListWish.Propose => Deciding.Propose(asked, list),
        ListWish.SendBack => Deciding.SendBack(asked, list),
        ListWish.Adopt adopt => Deciding.Adopt(asked, list, adopt),
        ListWish.Approve approve => Approving.Approve(asked, list, approve),
        ListWish.ChangePrice change => Approving.Change(asked, list, change),
        _ => throw new InvalidOperationException(wish.GetType().Name),
    };

    internal static ListStep StepOf(ListWish wish) => wish switch
    {
        ListWish.Draft => ListStep.Draft,
        ListWish.SetPrice => ListStep.SetPrice,
        ListWish.RemovePrice => ListStep.RemovePrice,
        ListWish.Propose => ListStep.Propose,
        ListWish.SendBack => ListStep.SendBack,
        ListWish.Adopt => ListStep.Adopt,
        ListWish.Approve => ListStep.Approve,
        _ => ListStep.ChangePrice,
    };

    private static string? TjanstOf(ListWish wish) => wish switch
    {
        ListWish.SetPrice set => set.Tjanst.Trim(),
        ListWish.RemovePrice remove => remove.Tjanst.Trim(),
        _ => null,
    };
}

/// <summary>A wish as far as it has been read.</summary>
internal sealed record ListAsked(ListBook Book, ListWish Wish, int Year, Role Role, string? Reason, string? Reference, DateOnly Today)
{
    /// <summary>Whether the one who wishes may approve increases too.</summary>
    public bool MayApprove { get; init; }

    private PricingRules Rules => Book.Organisation.Rules.Pricing;

    public DateOnly ReadyBy => Rules.ReadyBy.In(Year - 1);

    /// <summary>Whether a list in a state was to have come further by today (seed 000: ready in August the year before).</summary>
    public bool IsLate(PriceListState? state) => Today > ReadyBy && !(state >= Rules.ReadyMeans);

    /// <summary>Null where a step of a list in a state may be taken as to time.</summary>
    public ListOutcome? Lateness(PriceListState? state) => IsLate(state) && Reason is null ? new ListOutcome.LateNeedsReason(ReadyBy) : null;

    public ListOutcome Done(PriceList list, PriceListState? before, IReadOnlyList<Price> prices, IReadOnlyList<PriceChange>? changed = null) =>
        new ListOutcome.Kept(new(ListKeeping.StepOf(Wish), list, before, prices, Role, IsLate(before)) { Changed = changed ?? [], Reason = Reason, Reference = Reference });
}
