using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What the steps are called on buttons, and in verbs.</summary>
public static class AvropButtons
{
    /// <summary>The part of a verb after "avrop.": deliver, refuseattest.</summary>
    public static string Verb(AvropAction action) => $"{action}".ToLowerInvariant();

    /// <returns>Null where no step is called so.</returns>
    public static AvropAction? Of(string? verb) => Enum.GetValues<AvropAction>().Where(a => Verb(a) == verb).Select(a => (AvropAction?)a).FirstOrDefault();

    /// <summary>What takes a sentence or a figure, or is hard to undo, asks first. Who accepts says a day where the service promises none.</summary>
    internal static ActButton Make(AvropAction action, Avrop avrop, Language language)
    {
        var (title, needsMore) = Of(action);
        return needsMore || (action is AvropAction.Accept && avrop.ReadyBy is null)
            ? new(title.In(language), "avrop.ask", [("number", avrop.Number), ("rev", avrop.Version), ("step", Verb(action))])
            : new(title.In(language), $"avrop.{Verb(action)}", [("number", avrop.Number), ("rev", avrop.Version)]);
    }

    /// <summary>Its title, and whether something is asked for before it is done.</summary>
    internal static (LocalText Title, bool NeedsMore) Of(AvropAction action) => action switch
    {
        AvropAction.Attest => (new("Attestera", "Attest"), false),
        AvropAction.RefuseAttest => (new("Neka attest", "Refuse attestation"), true),
        AvropAction.Approve => (new("Godkänn", "Approve"), false),
        AvropAction.RefuseApproval => (new("Godkänn inte", "Do not approve"), true),
        AvropAction.Accept => (new("Ta emot", "Accept"), false),
        AvropAction.Decline => (new("Avböj", "Decline"), true),
        AvropAction.Assign => (new("Tilldela", "Assign"), true),
        AvropAction.Start => (new("Påbörja", "Begin"), false),
        AvropAction.Deliver => (new("Leverera", "Deliver"), true),
        AvropAction.Confirm => (new("Godkänn leveransen", "Confirm the delivery"), false),
        AvropAction.Complain => (new("Reklamera", "Complain"), true),
        AvropAction.Remedy => (new("Åtgärdat", "Put right"), true),
        AvropAction.Credit => (new("Kreditera", "Credit"), true),
        AvropAction.RejectComplaint => (new("Avvisa reklamationen", "Reject the complaint"), true),
        AvropAction.Cancel => (new("Avbeställ", "Cancel the order"), true),
        AvropAction.Terminate => (new("Säg upp", "Terminate"), true),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
