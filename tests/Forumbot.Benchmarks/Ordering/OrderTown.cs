using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Benchmarks.Ordering;

/// <summary>The demo organisation with a kund/beställare in every förvaltning, who order.</summary>
internal sealed class OrderTown : IDisposable
{
    private const string Service = "chefsrekrytering", Supplier = "00000000-0000-4000-8000-000000000215";

    /// <summary>A Monday in the year of the pack's list.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    private readonly Organisation _organisation;
    private readonly IDbContextFactory<ForumbotDb> _contexts;
    private readonly Changes _changes;
    private readonly PlaceAvrop _place;
    private readonly OrderWish[] _wishes;
    private long _acts;

    private OrderTown(Organisation organisation, StoreSettings store)
    {
        Buyers = [.. organisation.ForvaltningarOn(new(2026, 11, 23)).Select((f, n) => new Person($"kb-{n}", $"00000000-0000-4000-8000-1{n:00000000000}", "Kund/beställare", Role.KundBestallare, f.Key, null))];
        _organisation = organisation with { People = [.. organisation.People, .. Buyers] };
        (_contexts, _changes) = (store.Contexts(), new(store.Contexts(), new Clock()));
        _place = new(_changes, new Clock());
        _wishes = [.. Buyers.Select(Wish)];
    }

    public IReadOnlyList<Person> Buyers { get; }

    public long Placed => Interlocked.Read(ref _acts);

    /// <summary>With the supplier's chat, so that each order has somebody to be told.</summary>
    public static async Task<OrderTown> Of(Organisation organisation, StoreSettings store)
    {
        var town = new OrderTown(organisation, store);
        await town._changes.Write(db => Conversations.Know(db, Chat(Supplier, "supplier"), Now, default), default);
        return town;
    }

    /// <exception cref="InvalidOperationException">Nothing was ordered.</exception>
    public async Task Place(long submitter)
    {
        var act = Interlocked.Increment(ref _acts);
        var at = (int)(act % Buyers.Count);
        var said = await _place.Handle(
            new($"msteams|a:{submitter}|{act}", Chat(Buyers[at].AadObjectId, $"{at}"), Buyers[at].AadObjectId, Language.Swedish, $"card-{act}", InPlace: true, Now), _organisation, _wishes[at] with { Form = Guid.NewGuid().ToString("N") }, default);
        if (!said.Note.StartsWith("A-2026-", StringComparison.Ordinal)) throw new InvalidOperationException(said.Note);
    }

    /// <summary>Whether the numbers follow each other.</summary>
    public async Task<string> Verdict()
    {
        await using var db = await _contexts.CreateDbContextAsync();
        var (count, last, steps) = (await db.Avrop.CountAsync(), await db.Avrop.MaxAsync(a => a.Serial), await db.AvropSteps.CountAsync());
        return count == last && count == steps ? $"{count:N0} orders, numbered without a gap." : $"{count:N0} ORDERS, THE LAST IS {last:N0}, {steps:N0} STEPS.";
    }

    public void Dispose() => _changes.Dispose();

    private OrderWish Wish(Person buyer)
    {
        var wish = new OrderWish { Tjanst = Service, Quantity = "1", Contact = "Rektorn", Reference = "12345", Text = "Ny rektor till hösten", Wanted = "2027-03-01" };
        var check = OrderChecking.Check(wish, _organisation, Standing.Alone(buyer), Spending.None, Now);
        return wish with { Seen = check.Offer?.Seen.ToString() ?? throw new InvalidOperationException($"{buyer.Forvaltning}: {check.Refusal}") };
    }

    private static ConversationAddress Chat(string person, string name) => new($"a:{name}", "http://127.0.0.1:9/", "msteams", "personal", "tenant", null, "28:bot", person, $"29:{name}");

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
