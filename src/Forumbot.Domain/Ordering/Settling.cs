using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>The buyer is content or complains; the supplier answers a complaint.</summary>
public static class Settling
{
    public static AvropOutcome Confirm(AvropCase asked) => asked.Hinders(AvropAction.Confirm) ?? asked.Take(AvropAction.Confirm, Closed);

    /// <summary>Until the day before it closes, also where nothing has closed it yet.</summary>
    public static AvropOutcome Complain(AvropCase asked, string? reason)
    {
        if (asked.Hinders(AvropAction.Complain) is { } hinder) return hinder;
        if (ComplaintsEnded(asked.Avrop, asked.Organisation, asked.Today)) return new AvropOutcome.TooLateToComplain(ClosesOn(asked.Avrop, asked.Organisation.Rules.Ordering).AddDays(-1));
        return WithSentence(asked, AvropAction.Complain, reason, avrop => avrop with { State = AvropState.Complained });
    }

    /// <summary>It is delivered anew: the buyer confirms or complains again.</summary>
    public static AvropOutcome Remedy(AvropCase asked, string? sentence) => WithSentence(asked, AvropAction.Remedy, sentence, avrop => avrop with { State = AvropState.Delivered, DeliveredAt = asked.Now });

    public static AvropOutcome RejectComplaint(AvropCase asked, string? sentence) => WithSentence(asked, AvropAction.RejectComplaint, sentence, Closed);

    /// <param name="kronor">Above 0, at most what was charged; point or comma.</param>
    public static AvropOutcome Credit(AvropCase asked, string? kronor, string? sentence)
    {
        if (asked.Hinders(AvropAction.Credit) is { } hinder) return hinder;
        if (ListWords.Amount(kronor ?? "") is not { } amount || amount <= Money.Zero || amount > asked.Avrop.Charged) return new AvropOutcome.NotAnAmount(kronor ?? "", asked.Avrop.Charged);
        if (!AvropCase.TrySentence(sentence, out var text)) return new AvropOutcome.NeedsText(AvropCase.LongestText);
        var done = asked.Take(AvropAction.Credit, avrop => Closed(avrop with { Charged = avrop.Charged - amount }), text);
        return (done with { Step = done.Step with { Amount = Money.Zero - amount } }).IfSound(asked.Organisation);
    }

    /// <summary>The day on which a delivery that nobody complains of is closed: the buyer may complain until the day before.</summary>
    public static DateOnly ClosesOn(Avrop avrop, OrderingRules rules)
    {
        var day = LeadTime.DateAt(avrop.DeliveredAt!.Value);
        for (var n = 0; n <= rules.ComplaintDays; n++) day = Workdays.Next(day);
        return day;
    }

    /// <summary>Whether a delivery is complained of no more, also where nothing has closed it yet.</summary>
    internal static bool ComplaintsEnded(Avrop avrop, Organisation organisation, DateOnly today) => avrop.DeliveredAt is not null && ClosesOn(avrop, organisation.Rules.Ordering) <= today;

    /// <summary>By itself, when the time for complaints or the last day of a terminated service has passed. Null where it has not.</summary>
    public static AvropOutcome.Done? Close(AvropCase asked)
    {
        var isDue = asked.Avrop switch
        {
            { State: AvropState.Delivered, DeliveredAt: not null } => ClosesOn(asked.Avrop, asked.Organisation.Rules.Ordering) <= asked.Today,
            { State: AvropState.Terminated, EndsOn: { } last } => last < asked.Today,
            _ => false,
        };
        return isDue ? asked.Take(AvropAction.Close, Closed) : null;
    }

    private static Avrop Closed(Avrop avrop) => avrop with { State = AvropState.Closed };

    private static AvropOutcome WithSentence(AvropCase asked, AvropAction action, string? sentence, Func<Avrop, Avrop> to) =>
        asked.Hinders(action) ?? (AvropCase.TrySentence(sentence, out var text) ? asked.Take(action, to, text) : new AvropOutcome.NeedsText(AvropCase.LongestText));
}
