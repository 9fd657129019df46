using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Lists.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Lists;

/// <summary>Shows price lists, what differs between two, and the forms to work with them. Reads the store as it is now; writes nothing.</summary>
public sealed class ShowPriceLists(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <param name="who">Entra object id of the one who looks; drafts are shown to who works with them.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Lists(string? who, Language language, CancellationToken cancel) => Show(who, (book, standing, today) =>
        Shown(ListCards.Lists(book, standing, today, language, null)), cancel);

    /// <summary>The form to say a reason and a reference in.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Form(string? who, ListStep step, int year, Language language, CancellationToken cancel) => Show(who, (book, standing, today) =>
    {
        if (ListRights.For(step, standing, book.Organisation) is null) return new(ListTexts.Say(new ListOutcome.NotAllowed(step, ListRights.By(step, book.Organisation)), book.Organisation, language), Done: false);
        return book.Find(year) is { } list ? Shown(ListCards.Form(book, list, step, today, language)) : new(ListTexts.Say(new ListOutcome.NoSuchList(year), book.Organisation, language), Done: false);
    }, cancel);

    /// <param name="one">A year; null for the list that the other follows on.</param>
    /// <param name="other">A year; null for the last list that one may see.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Diff(string? who, int? one, int? other, Language language, CancellationToken cancel) => Show(who, (book, standing, today) =>
    {
        var seen = ListCards.Seen(book, standing);
        var after = other is { } year ? seen.FirstOrDefault(l => l.Year == year) : (seen.Count > 0 ? seen[^1] : null);
        var before = one is { } first ? seen.FirstOrDefault(l => l.Year == first) : after is null ? null : book.Before(after.ValidFrom);
        return before is null || after is null
            ? new(ListTexts.Say(new ListOutcome.NoSuchList((before is null ? one : other) ?? today.Year), book.Organisation, language), Done: false)
            : Shown(DiffCard.Of(ListDiff.Of(book, before, after), book.Organisation, language));
    }, cancel);

    /// <param name="year">Null for all lists.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> History(string? who, int? year, Language language, CancellationToken cancel) => Read(async (db, book, today) =>
        ListRights.MaySeeHistory(Standing.On(today, who, book.Organisation), book.Organisation)
            ? Shown(HistoryCard.Of(await Events(db, book, year, cancel), year, book.Organisation, language))
            : new Said(ListTexts.NoHistory.In(language), Done: false), cancel);

    /// <summary>For the command line: everything.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<ListBook> All(CancellationToken cancel) => Read((_, book, _) => Task.FromResult(book), cancel);

    /// <summary>For the command line: what was done, oldest first.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<IReadOnlyList<PriceListEvent>> Events(int? year, CancellationToken cancel) => Read((db, book, _) => Events(db, book, year, cancel), cancel);

    private Task<Said> Show(string? who, Func<ListBook, Standing?, DateOnly, Said> show, CancellationToken cancel) =>
        Read((_, book, today) => Task.FromResult(show(book, Standing.On(today, who, book.Organisation), today)), cancel);

    private static Said Shown(Reply card) => new(card.Headline, Card: card);

    private static async Task<IReadOnlyList<PriceListEvent>> Events(ForumbotDb db, ListBook book, int? year, CancellationToken cancel)
    {
        var own = book.Organisation.Rules.Key;
        return await db.PriceListEvents.AsNoTracking().Where(e => e.Organisation == own && (year == null || e.Year == year)).OrderBy(e => e.Number).ToListAsync(cancel);
    }

    private Task<T> Read<T>(Func<ForumbotDb, ListBook, DateOnly, Task<T>> show, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginReading(cancel);
        var book = await ListReader.Read(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        return await show(db, book, LeadTime.DateAt(clock.GetUtcNow()));
    });
}
