using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>What comes of wanting to take a step: the avrop after it, or why not. All but the first change nothing.</summary>
public abstract record AvropOutcome
{
    private AvropOutcome() { }

    public sealed record Done(Avrop Avrop, AvropStep Step) : AvropOutcome
    {
        /// <summary>Itself, where what it costs can be billed.</summary>
        internal AvropOutcome IfSound(Organisation organisation) => AvropCharges.AreSound(organisation, Avrop, Step) ? this : new CannotBeCharged();
    }

    /// <summary>Nobody sees such an order, or not this one.</summary>
    public sealed record NoSuchAvrop : AvropOutcome;

    public sealed record MayNot(AvropAction Action) : AvropOutcome;

    /// <summary>Somebody has taken a step since the card was made, or it has come too far.</summary>
    public sealed record Stale(AvropAction Action) : AvropOutcome;

    /// <summary>Nobody attests what they have ordered themselves.</summary>
    public sealed record OwnOrder : AvropOutcome;

    /// <summary>It goes beyond what a budgetuppföljare attests, and there is no kund/beställare but the one who ordered.</summary>
    public sealed record NeedsKundBestallare : AvropOutcome;

    /// <summary>The service is gone from the catalogue, or has had no adopted price since it was ordered: the step would cost or credit what no bill can have.</summary>
    public sealed record CannotBeCharged : AvropOutcome;

    public sealed record NeedsText(int Longest) : AvropOutcome;

    /// <param name="Most">What is left to deliver.</param>
    public sealed record NotAQuantity(string Given, decimal Most, int Decimals) : AvropOutcome;

    /// <param name="Most">What has been charged.</param>
    public sealed record NotAnAmount(string Given, Money Most) : AvropOutcome;

    /// <summary>No date, or one that is no working day or too early.</summary>
    public sealed record NotADay(string Given, DateOnly Earliest) : AvropOutcome;

    /// <summary>It would not end on the day that they were shown.</summary>
    public sealed record OtherLastDay(DateOnly Last) : AvropOutcome;

    /// <summary>The time for complaints has passed.</summary>
    /// <param name="Last">The last day on which they could complain.</param>
    public sealed record TooLateToComplain(DateOnly Last) : AvropOutcome;

    /// <summary>They do not belong to the service's team.</summary>
    public sealed record NotInTeam : AvropOutcome;

    /// <summary>The one who is to handle it is away that day.</summary>
    public sealed record IsAway(Absence Absence) : AvropOutcome;

    /// <summary>A day is promised already, or follows from the lead time.</summary>
    public sealed record AlreadyPromised(DateOnly ReadyBy) : AvropOutcome;
}
