using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Questions;

[Collection(OnPostgres.Name)]
public sealed class UnansweredTests(PostgresCluster postgres)
{
    [Fact]
    public async Task The_same_text_is_one_row_that_is_counted_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await The_same_text_is_one_row_that_is_counted(store.Settings);
    }

    [PostgresFact]
    public async Task The_same_text_is_one_row_that_is_counted_in_PostgreSQL() => await The_same_text_is_one_row_that_is_counted(await postgres.NewMigrated());

    [Fact]
    public async Task Nobody_is_lost_when_all_write_the_same_at_once_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await Nobody_is_lost_when_all_write_the_same_at_once(store.Settings);
    }

    [PostgresFact]
    public async Task Nobody_is_lost_when_all_write_the_same_at_once_in_PostgreSQL() => await Nobody_is_lost_when_all_write_the_same_at_once(await postgres.NewMigrated());

    [Fact]
    public async Task The_row_tells_how_it_was_answered_and_not_who_asked()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        var question = Asked("Vad kostar städning? Mvh Anna") with { Language = Language.English, Intent = Intent.LeadTime, Tjanster = ["kurs", "\u001b[2J", "no-such", "kurs"] };

        await Remember(store.Settings).Handle([question], UnansweredKind.WrongAnswer, default);

        var row = Assert.Single(await Listed(store.Settings));
        Assert.Equal((UnansweredKind.WrongAnswer, "Vad kostar städning?", "en", "lead-time", "kurs"), (row.Kind, row.Text, row.Language, row.Intent, row.Tjanster.Single()));
    }

    [Fact]
    public async Task A_text_of_nothing_but_a_name_is_not_kept()
    {
        using var store = await SqliteStore.Migrated();

        await Remember(store.Settings).Handle([Asked("//Anna")], UnansweredKind.NotUnderstood, default);

        Assert.Empty(await Listed(store.Settings));
    }

    [Fact]
    public async Task A_persons_name_is_masked_and_a_services_is_not()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);

        await Remember(store.Settings).Handle([Asked("Hej Anna Andersson, ordnar Norra Kurser detta?")], UnansweredKind.NotUnderstood, default);

        Assert.Equal("Hej …, ordnar Norra Kurser detta?", Assert.Single(await Listed(store.Settings)).Text);
    }

    [Fact]
    public async Task What_was_last_asked_over_ninety_days_ago_is_gone_when_something_new_is_kept()
    {
        using var store = await SqliteStore.Migrated();
        var clock = new SteppedClock();
        var remember = new RememberUnanswered(store.Settings.Contexts(), clock);
        await remember.Handle([Asked("gammal")], UnansweredKind.NotUnderstood, default);
        clock.Step(TimeSpan.FromDays(1));
        await remember.Handle([Asked("yngre")], UnansweredKind.NotUnderstood, default);
        clock.Step(RememberUnanswered.Kept - TimeSpan.FromHours(1));

        await remember.Handle([Asked("ny")], UnansweredKind.NotUnderstood, default);

        Assert.Equal(["ny", "yngre"], (await Listed(store.Settings)).Select(row => row.Text).Order());
    }

    [Fact]
    public async Task A_row_that_cannot_be_saved_for_another_reason_than_a_twin_is_no_silent_loss()
    {
        using var store = await SqliteStore.Migrated();
        await using (var db = new ForumbotDb(store.Settings.Options()))
            await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Stop" BEFORE INSERT ON "UnansweredQuestions" BEGIN SELECT RAISE(ABORT, 'stop'); END""");

        await Assert.ThrowsAsync<DbUpdateException>(() => Remember(store.Settings).Handle([Asked("en text")], UnansweredKind.NotUnderstood, default));
    }

    [Fact]
    public async Task A_full_list_drops_what_was_asked_longest_ago()
    {
        using var store = await SqliteStore.Migrated();
        await using (var db = new ForumbotDb(store.Settings.Options()))
        {
            db.UnansweredQuestions.AddRange(Enumerable.Range(0, RememberUnanswered.Most).Select(n =>
                new UnansweredQuestion($"{n:0000}", UnansweredKind.NotUnderstood, $"text {n}", "sv", "unknown", []) { Count = 1, LastAsked = DateTimeOffset.UtcNow.AddHours(n - RememberUnanswered.Most) }));
            await db.SaveChangesAsync();
        }

        await Remember(store.Settings).Handle([Asked("en ny text")], UnansweredKind.NotUnderstood, default);

        var listed = await Listed(store.Settings);
        Assert.Equal(RememberUnanswered.Most, listed.Count);
        Assert.DoesNotContain(listed, row => row.Text == "text 0");
        Assert.Contains(listed, row => row.Text == "en ny text");
    }

    internal static Question Asked(string text) => new(text, Language.Swedish, Intent.Unknown, [], null, [], null, null, false, []);

    internal static RememberUnanswered Remember(StoreSettings store) => new(store.Contexts(), TimeProvider.System);

    internal static Task<IReadOnlyList<UnansweredQuestion>> Listed(StoreSettings store) => new ListUnanswered(store.Contexts()).Handle(10_000, default);

    private static async Task The_same_text_is_one_row_that_is_counted(StoreSettings store)
    {
        await Remember(store).Handle([Asked("Vad kostar städning")], UnansweredKind.NotUnderstood, default);
        await Remember(store).Handle([Asked("vad kostar  STÄDNING?"), Asked("vad kostar städning!")], UnansweredKind.NotUnderstood, default);
        await Remember(store).Handle([Asked("Vad kostar städning")], UnansweredKind.WrongAnswer, default);
        await Remember(store).Handle([Asked("ändå mer")], UnansweredKind.NotUnderstood, default);

        var rows = await Listed(store);

        Assert.Equal(("Vad kostar städning", 3), (rows[0].Text, rows[0].Count));
        Assert.Equal([1, 1], rows.Skip(1).Select(row => row.Count));
    }

    private static async Task Nobody_is_lost_when_all_write_the_same_at_once(StoreSettings store)
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Remember(store).Handle([Asked("samma")], UnansweredKind.NotUnderstood, default))));

        Assert.Equal(8, Assert.Single(await Listed(store)).Count);
    }
}
