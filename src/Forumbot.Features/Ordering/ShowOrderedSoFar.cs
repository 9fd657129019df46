using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>What is to be shown of what was ordered: it may come from a card, and is only ever looked for.</summary>
/// <param name="Forvaltning">Key; null for their own.</param>
/// <param name="Tjanster">Keys; none for all that was ordered.</param>
/// <param name="Year">Null for this year.</param>
public sealed record SoFarAsk(string? Forvaltning, IReadOnlyList<string> Tjanster, int? Year)
{
    /// <summary>A buyer that was named and that nobody here is called: never taken for their own.</summary>
    public string? Unknown { get; init; }
}

/// <summary>"Vad har vi beställt hittills i år?": ordered, delivered and budget by service, to the förvaltning's own and to those who see everybody's costs. Writes nothing.</summary>
public sealed class ShowOrderedSoFar(IDbContextFactory<ForumbotDb> contexts)
{
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Handle(SoFarAsk asked, Standing? standing, Organisation organisation, Language language, DateTimeOffset now, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var (key, today) = (asked.Forvaltning ?? standing?.Forvaltning, LeadTime.DateAt(now));
        if ((asked.Unknown ?? (asked.Forvaltning is { } named && Lookup.Of(organisation).Forvaltning(named) is null ? named : null)) is { } unknown) return Refused(OrderedSoFarTexts.Unknown(unknown), language);
        if (key is null || Lookup.Of(organisation).Forvaltning(key) is not { } forvaltning) return Refused(OrderRefusals.NotInDirectory, language);
        if (!Rights.MaySeeOrdered(standing, key, organisation, today)) return Refused(OrderedSoFarTexts.NotYours(forvaltning), language);
        var year = asked.Year is >= 2000 and <= 2100 ? asked.Year.Value : today.Year;
        var card = OrderedSoFarCard.Of(await Rows(asked.Tjanster, Succession.Joined(organisation, [key], today), year, organisation, cancel), forvaltning, asked.Tjanster, year, organisation, language);
        return new Said(card.Headline, Card: card);
    });

    /// <summary>Of the förvaltning and those that have become part of it, with the budget; a service that is asked for is there even where nothing of it is ordered.</summary>
    private async Task<IReadOnlyList<OrderedSoFar>> Rows(IReadOnlyList<string> tjanster, IReadOnlyList<string> forvaltningar, int year, Organisation organisation, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (all, kept) = (new List<OrderedSoFar>(), new List<MonthFigure>());
        foreach (var forvaltning in forvaltningar)
        {
            all.AddRange(await OrderReader.SoFar(db, forvaltning, year, cancel));
            kept.AddRange((await FollowUpReader.Read(contexts, organisation, forvaltning, new(year, 1, 1), new(year, 12, 1), cancel)).Budgets);
        }

        var (ordered, budgets) = (all.GroupBy(o => o.Tjanst).ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a.With(b))), kept.ToLookup(b => b.Tjanst));
        var shown = tjanster.Count > 0 ? tjanster : [.. ordered.Keys];
        return [.. shown.Select(t => (ordered.GetValueOrDefault(t) ?? new(t, 0, Money.Zero, Money.Zero, null, false)) with { Budget = budgets.Contains(t) ? budgets[t].Select(b => b.Amount).Sum() : null })
            .Select(o => o with { Example = o.Example || budgets[o.Tjanst].Any(b => b.Example) }).OrderByDescending(o => o.Ordered).ThenBy(o => o.Tjanst, StringComparer.Ordinal)];
    }

    private static Said Refused(LocalText text, Language language) => new(text.In(language), Done: false);
}
