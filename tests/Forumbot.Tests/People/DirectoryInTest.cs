using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.People;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.People;

/// <summary>A small organisation in a real store, with an administrator whom nobody's pack holds.</summary>
internal sealed class DirectoryInTest
{
    public const string Administrator = "00000000-0000-4000-8000-000000000901", Chef = "00000000-0000-4000-8000-000000000001", Somebody = "00000000-0000-4000-8000-00000000abcd";

    private readonly StoreSettings store;
    private int acts;

    private DirectoryInTest(StoreSettings store)
    {
        this.store = store;
        Contexts = store.Contexts();
        Changes = new(Contexts, Clock);
        Keep = new(Changes, Clock);
        Show = new(Contexts, Clock);
    }

    /// <summary>At noon on 21 November 2026 in Stockholm.</summary>
    public SteppedClock Clock { get; } = new();

    public IDbContextFactory<ForumbotDb> Contexts { get; }

    public Changes Changes { get; }

    public KeepDirectory Keep { get; }

    public ShowDirectory Show { get; }

    public static async Task<DirectoryInTest> In(StoreSettings store)
    {
        await SmallPack.Import(store);
        var directory = new DirectoryInTest(store);
        Assert.IsType<DirectoryOutcome.Kept>(await directory.Keep.Handle(new DirectoryWish.Keep(Administrator, "Administratör", "administrator", "norr"), default));
        return directory;
    }

    public Task<Organisation> Now() => DemoPack.ReadBack(store);

    /// <summary>A press of a button in a card, delivered for the first time.</summary>
    public Act Act(string? who = Administrator) => new($"msteams|a:admin|act-{++acts}",
        new("a:admin", "http://127.0.0.1", "msteams", "personal", null, null, "28:bot", who, "29:admin"), who, Language.Swedish, "card-1", InPlace: true, Clock.GetUtcNow());

    public Task<Said> Wish(DirectoryWish wish, string? who = Administrator) => Keep.Handle(Act(who), wish, DirectoryPage.First, default);
}
