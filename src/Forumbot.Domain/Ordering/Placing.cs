using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Ordering;

/// <summary>Who orders, and as which number.</summary>
/// <param name="Who">Entra object id.</param>
/// <param name="Serial">The next of the year.</param>
public sealed record Orderer(string Who, Language Language, int Serial, string? Card);

/// <summary>Decides what comes of ordering. Pure: the same in, the same out.</summary>
public static class Placing
{
    /// <summary>What was shown must hold when it is ordered: else nothing is, and what differs is to be confirmed.</summary>
    public static PlacingOutcome Decide(OrderCheck check, OrderWish wish, Orderer orderer, DateTimeOffset now)
    {
        if (check.Refusal is { } refusal) return new PlacingOutcome.Refused(refusal);
        if (check.Faults.Count > 0 || check.Offer is not { } offer) return new PlacingOutcome.Faulty();
        var seen = OfferSeen.Read(wish.Seen);
        return seen == offer.Seen ? Placed(check, offer, wish, orderer, now) : new PlacingOutcome.NotAsSeen(seen);
    }

    private static PlacingOutcome.Placed Placed(OrderCheck check, OrderOffer offer, OrderWish wish, Orderer orderer, DateTimeOffset now)
    {
        var today = LeadTime.DateAt(now);
        var state = offer.Needs is not AttestNeed.None ? AvropState.AwaitsAttest : offer.External ? AvropState.AwaitsApproval : AvropState.Placed;
        var (isPlaced, who) = (state is AvropState.Placed, orderer.Who.ToLowerInvariant());
        var avrop = new Avrop
        {
            Number = OrderNumbers.Of(today.Year, orderer.Serial),
            Year = today.Year,
            Serial = orderer.Serial,
            Version = 1,
            State = state,
            Kind = offer.Kind,
            Tjanst = offer.Tjanst.Key,
            Forvaltning = offer.Forvaltning.Key,
            Quantity = offer.Quantity,
            Unit = offer.Unit,
            ListYear = offer.Price?.ListYear,
            Each = offer.Each,
            Example = offer.Price?.Example is true,
            Committed = offer.Commitment,
            Wanted = offer.Wanted,
            ReadyBy = isPlaced ? offer.ReadyBy : null,
            Reference = check.Reference,
            Contact = check.Contact,
            Text = check.Text,
            External = offer.External,
            By = who,
            Language = orderer.Language,
            At = now,
            Form = wish.Form,
            Needs = offer.Needs,
            PlacedAt = isPlaced ? now : null,
        };
        var person = check.Person!;
        return new(avrop, new(avrop.Number, 1, AvropAction.Order, state, now, who) { Role = person.Role.Key(), For = person.AadObjectId.Equals(who, StringComparison.OrdinalIgnoreCase) ? null : person.AadObjectId, Card = orderer.Card });
    }
}

/// <summary>What came of ordering.</summary>
public abstract record PlacingOutcome
{
    private PlacingOutcome() { }

    public sealed record Placed(Avrop Avrop, AvropStep Step) : PlacingOutcome;

    /// <summary>Something of the offer is not what was shown. Nothing was ordered.</summary>
    /// <param name="Before">As it was shown; null where nothing was.</param>
    public sealed record NotAsSeen(OfferSeen? Before) : PlacingOutcome;

    /// <summary>Something in the form is missing or wrong.</summary>
    public sealed record Faulty : PlacingOutcome;

    public sealed record Refused(OrderRefusal Refusal) : PlacingOutcome;
}
