using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Features.People;
using Forumbot.Features.Pricing.Lists;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Pricing.Lists;

/// <summary>A small organisation in a real store whose selling administration is norr, with those who draw up and adopt its lists. It has
/// lists of 2025 and 2026, and it is 21 November 2026.</summary>
internal sealed class ListsInTest
{
    public const string Owner = "00000000-0000-4000-8000-000000000001", Leader = "00000000-0000-4000-8000-000000000203", Director = "00000000-0000-4000-8000-000000000401", Buyer = "00000000-0000-4000-8000-000000000101";

    private readonly StoreSettings store;
    private int acts;

    private ListsInTest(StoreSettings store)
    {
        this.store = store;
        Contexts = store.Contexts();
        Changes = new(Contexts, Clock);
        Keep = new(Changes, Clock);
        Show = new(Contexts, Clock);
    }

    public SteppedClock Clock { get; } = new();

    public IDbContextFactory<ForumbotDb> Contexts { get; }

    public Changes Changes { get; }

    public KeepPriceLists Keep { get; }

    public ShowPriceLists Show { get; }

    public static async Task<ListsInTest> In(StoreSettings store)
    {
        await StoreMigrator.Migrate(store, default);
        await Import(store);
        var lists = new ListsInTest(store);
        var people = new KeepDirectory(lists.Changes, lists.Clock);
        foreach (var (id, title, role, unit) in new[] { (Leader, "Chef för servicen", "strategiskt-leveransansvarig", "norr"), (Director, "Direktör", "strategiskt-ansvarig", "soder"), (Buyer, "Budgetuppföljare", "budgetuppfoljare", "soder") })
            Assert.True((await people.Handle(new Domain.People.DirectoryWish.Keep(id, title, role, unit), default)).IsDone);
        return lists;
    }

    public static async Task Import(StoreSettings store) =>
        Assert.IsType<ImportOutcome.Imported>(await new ImportPack(store.Contexts(), TimeProvider.System).Handle(SmallPack.With("pack", 4, "serviceAdministration;Norra"), default));

    public Task<Organisation> Now() => DemoPack.ReadBack(store);

    public Task<ListBook> Book() => Show.All(default);

    /// <summary>A press of a button in a card, delivered for the first time.</summary>
    public Act Act(string? who) => new($"msteams|a:chat|act-{Interlocked.Increment(ref acts)}",
        new($"a:{who}", "http://127.0.0.1", "msteams", "personal", null, null, "28:bot", who, "29:user"), who, Language.Swedish, "card-1", InPlace: true, Clock.GetUtcNow());

    public Task<Said> Wish(string? who, ListWish wish) => Keep.Handle(Act(who), wish, default);

    /// <summary>A wish that must come through.</summary>
    public async Task<Said> Do(string who, ListWish wish)
    {
        var said = await Wish(who, wish);
        Assert.True(said.Done, said.Note);
        return said;
    }
}
