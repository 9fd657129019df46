using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What services, förvaltningar, people and states are called in orders.</summary>
internal static class OrderNames
{
    public static string Tjanst(string key, Organisation organisation, Language language) => Lookup.Of(organisation).Tjanst(key) is { } tjanst ? Tjanst(tjanst, language) : key;

    public static string Tjanst(Tjanst tjanst, Language language) => language is Language.English ? tjanst.EnglishName ?? tjanst.Name : tjanst.Name;

    public static string Forvaltning(string key, Organisation organisation) => Lookup.Of(organisation).Forvaltning(key)?.Name ?? key;

    /// <summary>By title, never by name; null where nobody has the id any more.</summary>
    public static string? Person(string? aadObjectId, Organisation organisation) => aadObjectId is null ? null : Lookup.Of(organisation).Person(aadObjectId)?.Title;

    /// <summary>Whose approval the pack asks of purchases outside the organisation, within a sentence: "den som är strategiskt ansvarig".</summary>
    public static LocalText Approver(Organisation organisation)
    {
        var role = RoleNames.Of(organisation.Rules.Ordering.ExternalApprovedBy);
        return new($"den som är {role.Sv}", $"the {role.En}");
    }

    public static LocalText State(AvropState state) => state switch
    {
        AvropState.AwaitsAttest => new("Väntar på attest", "Waits for attestation"),
        AvropState.AwaitsApproval => new("Väntar på godkännande av externt köp", "Waits for approval of the external purchase"),
        AvropState.Placed => new("Skickad till leverantören", "Sent to the supplier"),
        AvropState.Accepted => new("Mottagen", "Accepted"),
        AvropState.InProgress => new("Pågår", "In progress"),
        AvropState.Delivered => new("Levererad", "Delivered"),
        AvropState.Complained => new("Reklamerad", "Complaint made"),
        AvropState.Running => new("Löper", "Running"),
        AvropState.Terminated => new("Uppsagd", "Terminated"),
        AvropState.Closed => new("Avslutad", "Closed"),
        AvropState.Declined => new("Avböjd av leverantören", "Declined by the supplier"),
        AvropState.Refused => new("Inte godkänd", "Not approved"),
        AvropState.Cancelled => new("Avbeställd", "Cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>That amounts are without moms, as the organisation says it; and how a running service is billed, which no order decides. Nothing of what is included.</summary>
    public static IEnumerable<ActFact> Billing(Money each, AvropKind kind, Organisation organisation, Language language)
    {
        if (each == Money.Zero) yield break;
        yield return new(new LocalText("Moms", "VAT").In(language), organisation.Rules.Moms.In(language));
        if (kind is AvropKind.Running) yield return new(new LocalText("Debitering", "Billing").In(language), new LocalText("Efter rapporterad volym, till varje års listpris.", "By reported volume, at each year's list price.").In(language));
    }

    /// <summary>2 rekrytering: the unit as the price list writes it.</summary>
    public static string Quantity(decimal quantity, string unit, AvropKind kind, Language language) =>
        $"{Units.Count(quantity, unit, language)}{(kind is AvropKind.Running ? language.Say(" per månad, väntat", " a month, expected") : "")}";
}
