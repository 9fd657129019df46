using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>An order as one of those concerned sees it, with what they may do.</summary>
internal static class AvropCard
{
    private const string Template = "ordering/avrop";

    /// <summary>The history has a button of its own: six in all.</summary>
    private const int MostSteps = 5;

    /// <param name="note">What was just done; null for nothing.</param>
    /// <param name="open">What the reader may do; null for what anybody of the audience may.</param>
    public static Reply Of(Avrop avrop, CardAudience audience, Organisation organisation, Language language, AvropAround around, string? note = null, IReadOnlyList<AvropAction>? open = null) =>
        new ActView(Template, language, Headline(avrop, organisation).In(language))
        {
            Lines = [.. note is null ? [] : new[] { note }, AvropStatus.Of(avrop, audience, organisation, around.Today).In(language)],
            Facts = [.. AvropFacts.Of(avrop, organisation, language, around.Steps, around.Today)],
            Buttons =
            [
                .. (open ?? Usual(avrop, audience, organisation)).OrderBy(a => a is AvropAction.Assign or AvropAction.Cancel).Take(avrop.Files.Length > 0 ? MostSteps - 1 : MostSteps).Select(action => AvropButtons.Make(action, avrop, language)),
                .. avrop.Files.Length > 0 ? [ShowFiles(avrop, language)] : Array.Empty<ActButton>(),
                new(new LocalText("Visa historik", "Show history").In(language), "avrop.history", [("number", avrop.Number)]),
            ],
            Refresh = new("avrop.show", [("number", avrop.Number)], around.Users),
        }.Reply();

    private static LocalText Headline(Avrop avrop, Organisation organisation) => new(
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.Swedish)}. {OrderNames.State(avrop.State).Sv}.",
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.English)}. {OrderNames.State(avrop.State).En}.");

    /// <summary>What somebody of the audience may do: whether this one may is asked when they press.</summary>
    private static IReadOnlyList<AvropAction> Usual(Avrop avrop, CardAudience audience, Organisation organisation) =>
        [.. Enum.GetValues<AvropAction>().Where(a => AvropRules.HasButton(a) && Audience(a) == audience && AvropRules.IsTime(a, avrop, organisation))];

    private static ActButton ShowFiles(Avrop avrop, Language language) => new(language is Language.English ? "Show attachments" : "Visa bilagor", "avrop.files", [("number", avrop.Number)]);

    /// <summary>Whose step it is.</summary>
    public static CardAudience Audience(AvropAction action) => action switch
    {
        AvropAction.Attest or AvropAction.RefuseAttest or AvropAction.Approve or AvropAction.RefuseApproval => CardAudience.Attester,
        AvropAction.Order or AvropAction.Confirm or AvropAction.Complain or AvropAction.Cancel or AvropAction.Terminate => CardAudience.Buyer,
        _ => CardAudience.Supplier,
    };
}
