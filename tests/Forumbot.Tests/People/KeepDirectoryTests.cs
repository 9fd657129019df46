using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.People;
using Forumbot.Features.People.Telling;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.People;

[Collection(OnPostgres.Name)]
public sealed class KeepDirectoryTests(PostgresCluster postgres)
{
    private static readonly DirectoryWish.Keep New = new(DirectoryInTest.Somebody, "Budgetuppföljare Södra", "budgetuppfoljare", "soder") { Seen = -1 };

    [Fact]
    public async Task What_is_kept_outlives_an_import_and_is_seen_by_all_in_SQLite()
    {
        using var store = new SqliteStore();
        await What_is_kept_outlives_an_import_and_is_seen_by_all(store.Settings);
    }

    [PostgresFact]
    public async Task What_is_kept_outlives_an_import_and_is_seen_by_all_in_PostgreSQL() => await What_is_kept_outlives_an_import_and_is_seen_by_all(await postgres.NewDatabase());

    [Fact]
    public async Task Who_changed_what_and_when_stands_in_the_row()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        directory.Clock.Step(TimeSpan.FromHours(1));

        await directory.Wish(new DirectoryWish.Leave("chef", "2026-12-31"));

        await using var db = directory.Contexts.CreateDbContext();
        var row = await db.DirectoryEntries.SingleAsync(e => e.AadObjectId == DirectoryInTest.Chef);
        Assert.Equal((DirectoryInTest.Administrator, directory.Clock.GetUtcNow(), "chef", "Chef", 1), (row.ChangedBy, row.ChangedAt, row.Key, row.Title, row.Version));
        Assert.Equal(KeepDirectory.Command, (await db.DirectoryEntries.SingleAsync(e => e.AadObjectId == DirectoryInTest.Administrator)).ChangedBy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DirectoryInTest.Chef)]
    [InlineData(DirectoryInTest.Somebody)]
    public async Task Who_is_no_administrator_changes_nothing_whatever_they_wish(string? who)
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        var before = (await directory.Now()).Revision;

        var said = await directory.Wish(new DirectoryWish.Keep(who ?? DirectoryInTest.Somebody, "Administratör", "administrator", "norr"), who);

        Assert.Equal((false, new DirectoryOutcome.NotAdministrator().Say(Language.Swedish), null), (said.Done, said.Note, said.Card));
        Assert.Equal(before, (await directory.Now()).Revision);
    }

    [Fact]
    public async Task A_deputy_of_the_administrator_keeps_the_directory_on_those_days_and_not_after()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        await directory.Wish(new DirectoryWish.StandIn("administrator", "chef", "2026-11-21", "2026-11-21"));

        Assert.True((await directory.Wish(New, DirectoryInTest.Chef)).Done);
        directory.Clock.Step(TimeSpan.FromDays(1));
        Assert.False((await directory.Wish(New with { Title = "Annan" }, DirectoryInTest.Chef)).Done);
    }

    [Fact]
    public async Task The_same_delivery_twice_is_one_change_and_the_same_answer()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        var act = directory.Act();

        var first = await directory.Keep.Handle(act, New, DirectoryPage.First, default);
        var revision = (await directory.Now()).Revision;
        var second = await directory.Keep.Handle(act, New, DirectoryPage.First, default);

        Assert.Equal((first.Note, first.Card!.Text, revision), (second.Note, second.Card!.Text, (await directory.Now()).Revision));
    }

    [Fact]
    public async Task A_double_click_says_that_it_is_so_already()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        foreach (var wish in new DirectoryWish[] { New, new DirectoryWish.Leave("chef", "2026-12-31") { Seen = 0 }, new DirectoryWish.StandIn("administrator", "chef", "2026-12-01", "2026-12-24") { Seen = 1 } })
        {
            var first = await directory.Wish(wish);
            var revision = (await directory.Now()).Revision;
            var second = await directory.Wish(wish);

            Assert.True(first.Done && second.Done);
            Assert.Equal((new DirectoryOutcome.Already().Say(Language.Swedish), "people/directory", revision), (second.Note, second.Card?.Card, (await directory.Now()).Revision));
        }
    }

    [Fact]
    public async Task A_card_that_shows_what_has_changed_since_is_answered_with_the_fresh_one_and_changes_nothing()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        await directory.Wish(new DirectoryWish.Keep(DirectoryInTest.Chef, "Ny chef") { Seen = 0 });
        var revision = (await directory.Now()).Revision;

        var said = await directory.Wish(new DirectoryWish.Keep(DirectoryInTest.Chef, "Annan chef") { Seen = 0 });

        Assert.Equal(("people/person-form", "Ny chef", 1), (said.Card?.Card, said.Card?.Data.GetProperty("title").GetProperty("value").GetString(), said.Card?.Data.GetProperty("buttons")[0].GetProperty("data").GetProperty("rev").GetInt32()));
        Assert.Equal(("Ny chef", revision), ((await directory.Now()).People.Single(p => p.Key == "chef").Title, (await directory.Now()).Revision));
    }

    [Fact]
    public async Task Who_is_there_already_is_not_overwritten_by_a_form_for_somebody_new()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);

        var said = await directory.Wish(New with { AadObjectId = DirectoryInTest.Chef });

        Assert.Equal((DirectoryTexts.IsThere("Chef", Language.Swedish), "people/person-form"), (said.Note, said.Card?.Card));
        Assert.Equal("Chef", (await directory.Now()).People.Single(p => p.Key == "chef").Title);
    }

    [Fact]
    public async Task A_deputyship_changes_its_days_and_ends_and_its_number_is_never_used_again()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        await directory.Wish(new DirectoryWish.StandIn("administrator", "chef", "2026-12-01", "2026-12-24") { Seen = 1 });
        await directory.Wish(new DirectoryWish.StandIn("administrator", "chef", "2026-11-21", "2026-12-31") { Seen = 2 });

        var stale = await directory.Wish(new DirectoryWish.StandInNoMore("1") { Seen = 2 });
        var deputised = (await directory.Now()).Deputyships;
        var ended = await directory.Wish(new DirectoryWish.StandInNoMore("1") { Seen = 3 });
        await directory.Wish(new DirectoryWish.StandIn("administrator", "chef", "2026-12-01", "2026-12-24"));

        Assert.Equal("people/deputy-form", stale.Card?.Card);
        Assert.Equal(("1", new DateOnly(2026, 12, 31)), (Assert.Single(deputised).Id, deputised[0].Validity.To));
        Assert.Equal("people/directory", ended.Card?.Card);
        Assert.Equal([("1", new DateOnly(2026, 11, 20)), ("2", new DateOnly(2026, 12, 24))], (await directory.Now()).Deputyships.OrderBy(d => d.Id).Select(d => (d.Id, d.Validity.To!.Value)));
    }

    [Fact]
    public async Task A_key_that_a_later_pack_gives_to_somebody_else_is_theirs()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        await directory.Wish(New with { Title = "Vice" });

        await new Forumbot.Features.Packs.ImportPack(store.Settings.Contexts(), TimeProvider.System).Handle(SmallPack.With("people", 3, "vice;00000000-0000-4000-8000-000000000002;Vice;staff;norr;"), default);
        await directory.Wish(new DirectoryWish.Leave("vice", "2026-12-31"));

        var people = (await directory.Now()).People;
        Assert.Equal([("vice", new DateOnly(2026, 12, 31)), ("vice-0000abcd", null)], people.Where(p => p.Title == "Vice").Select(p => (p.Key, p.Validity.To)));
    }

    [Fact]
    public async Task Administrators_who_let_each_other_leave_at_the_same_time_do_not_both_go()
    {
        using var store = new SqliteStore();
        var directory = await DirectoryInTest.In(store.Settings);
        await directory.Wish(New with { Role = "administrator" });

        var said = await Task.WhenAll(
            Task.Run(() => directory.Wish(new DirectoryWish.Leave(DirectoryInTest.Somebody, "2026-11-20"))),
            Task.Run(() => directory.Wish(new DirectoryWish.Leave(DirectoryInTest.Administrator, "2026-11-20"), DirectoryInTest.Somebody)));

        Assert.Single(said, s => s.Done);
        Assert.Single((await directory.Now()).People, p => p.Role is Role.Administrator && p.Validity.To is null);
    }

    private static async Task What_is_kept_outlives_an_import_and_is_seen_by_all(StoreSettings store)
    {
        var directory = await DirectoryInTest.In(store);
        await directory.Wish(New);
        await directory.Wish(new DirectoryWish.Keep(DirectoryInTest.Chef, "Chef för ekonomi", Role: "kundansvarig", Area: "", To: "2026-12-31") { Seen = 0 });
        await directory.Wish(new DirectoryWish.StandIn(DirectoryInTest.Chef, DirectoryInTest.Somebody, "2026-12-01", "2026-12-24"));

        await new Forumbot.Features.Packs.ImportPack(store.Contexts(), TimeProvider.System).Handle(SmallPack.With("people", 2, "chef;00000000-0000-4000-8000-000000000001;Annan titel;staff;soder;"), default);

        var now = await directory.Now();
        Assert.Equal(
            [
                new Person("chef", DirectoryInTest.Chef, "Chef för ekonomi", Role.Kundansvarig, "norr", null) { Validity = new(null, new(2026, 12, 31)) },
                new("administrator", DirectoryInTest.Administrator, "Administratör", Role.Administrator, "norr", null),
                new("budgetuppfoljare-sodra", DirectoryInTest.Somebody, "Budgetuppföljare Södra", Role.Budgetuppfoljare, "soder", null),
            ], now.People);
        Assert.Equal(new Deputyship(DirectoryInTest.Chef, DirectoryInTest.Somebody, new(new(2026, 12, 1), new(2026, 12, 24))) { Id = "1" }, Assert.Single(now.Deputyships));
        Assert.Equal(2, Standing.On(new(2026, 12, 24), DirectoryInTest.Somebody, now)!.People.Count);
    }
}
