using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of disputed volumes: Utbildningsförvaltningen says that it had fewer invoices.</summary>
internal static class DisputeExamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static IEnumerable<Reply> In(Language language)
    {
        var organisation = Organisations.Stockholm;
        yield return DisputeForm.Of(organisation, "utbildningsforvaltningen", null, Today, language);
        yield return DisputeForm.Of(organisation, "utbildningsforvaltningen", (2026, "leverantorsreskontra", "antal-fakturor"), Today, language);
        yield return DisputeForm.Of(organisation with { AllocationKeys = [] }, "farsta", null, Today, language);
        yield return DisputeCards.Of(Row(1, DisputeState.Open), organisation, language, mayAnswer: true, null);
        yield return DisputeCards.Of(Row(1, DisputeState.Open), organisation, language, mayAnswer: false, DisputeTexts.Sent(isTold: true).In(language));
        yield return DisputeCards.Of(Row(1, DisputeState.Accepted), organisation, language, mayAnswer: true, DisputeTexts.Say(new DisputeOutcome.Stale(), language));
        yield return DisputeCards.Of(Row(1, DisputeState.Rejected), organisation, language, mayAnswer: false, null);
        foreach (var person in new[] { Organisations.TjansteansvarigEkonomi, Organisations.Budgetuppfoljare })
            yield return DisputeCards.List([Row(1, DisputeState.Accepted), Row(2, DisputeState.Rejected), Row(3, DisputeState.Open)], Standing.Alone(person), organisation, language);
        yield return DisputeCards.List([], Standing.Alone(Organisations.Budgetuppfoljare), organisation, language);
        yield return DisputeCards.List([.. Enumerable.Range(1, 40).Select(n => Row(n, DisputeState.Open))], Standing.Alone(Organisations.TjansteansvarigEkonomi), organisation, language);
    }

    private static VolumeDisputeRow Row(int number, DisputeState state) => new()
    {
        Id = $"{number}",
        Organisation = "stockholm",
        Year = 2026,
        Key = "antal-fakturor",
        Tjanst = "leverantorsreskontra",
        Forvaltning = "utbildningsforvaltningen",
        Volume = 600,
        Claimed = 480.5m,
        Reason = "En skola flyttade *i juli*.",
        By = Organisations.Budgetuppfoljare.AadObjectId,
        Role = Role.Budgetuppfoljare,
        At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Language = Language.Swedish,
        State = state,
        Version = number,
        Accepted = state is DisputeState.Accepted ? 500 : null,
        AppliesTo = state is DisputeState.Accepted ? 2027 : null,
        Answer = state is DisputeState.Open ? null : "Vi har sett flytten.",
    };
}
