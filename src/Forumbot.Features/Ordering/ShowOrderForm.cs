using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>The order form, with the price and the day as far as they follow from what is filled in. Writes nothing.</summary>
public sealed class ShowOrderForm(IDbContextFactory<ForumbotDb> contexts)
{
    /// <param name="wish">What was said or written so far; an empty form id begins a new form.</param>
    /// <param name="isNew">Whether it is shown for the first time: what is missing is then not told as wrong.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Reply> Handle(OrderWish wish, Organisation organisation, Standing? standing, Language language, DateTimeOffset now, bool isNew, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await In(db, wish, organisation, standing, language, now, isNew, cancel);
    });

    internal static async Task<Reply> In(ForumbotDb db, OrderWish wish, Organisation organisation, Standing? standing, Language language, DateTimeOffset now, bool isNew, CancellationToken cancel)
    {
        var spending = OrderChecking.About(wish, organisation, standing) is var (forvaltning, tjanst) ? await OrderReader.Spending(db, organisation, forvaltning, tjanst, LeadTime.DateAt(now).Year, except: null, cancel) : Spending.None;
        return Of(wish, organisation, standing, spending, language, now, isNew, await OrderFiles.Waiting(db, standing?.Self.AadObjectId, cancel));
    }

    internal static Reply Of(OrderWish wish, Organisation organisation, Standing? standing, Spending spending, Language language, DateTimeOffset now, bool isNew, IReadOnlyList<FileLine>? files = null)
    {
        if (!Guid.TryParseExact(wish.Form, "N", out _)) wish = wish with { Form = Guid.NewGuid().ToString("N") };
        if (isNew) wish = wish with { Contact = wish.Contact ?? standing?.Self.Title };
        var check = OrderChecking.Check(wish, organisation, standing, spending, now);
        return OrderForm.Of(wish, isNew ? check with { Faults = [.. check.Faults.Where(f => f.Kind is not OrderFaultKind.Missing)] } : check, spending, organisation, standing, language, now, files: files);
    }
}
