using Forumbot.Features;
using Forumbot.Features.Conversations;
using Forumbot.Features.Data;
using Forumbot.Tests.Data;
using Forumbot.Tests.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Conversations;

/// <summary>Where the bot may write, in both stores.</summary>
[Collection(OnPostgres.Name)]
public sealed class ConversationsTests(PostgresCluster postgres)
{
    private const string Team = "19:te%_am@thread.tacv2", Channel = "19:channel@thread.tacv2";

    [Fact]
    public async Task An_installation_is_welcomed_by_the_first_of_many_that_are_told_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await An_installation_is_welcomed_by_the_first_of_many_that_are_told(store.Settings);
    }

    [PostgresFact]
    public async Task An_installation_is_welcomed_by_the_first_of_many_that_are_told_in_PostgreSQL() =>
        await An_installation_is_welcomed_by_the_first_of_many_that_are_told(await postgres.NewMigrated());

    [Fact]
    public async Task What_goes_takes_its_threads_waiting_messages_along_and_nobody_elses_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await What_goes_takes_its_threads_waiting_messages_along_and_nobody_elses(store.Settings);
    }

    [PostgresFact]
    public async Task What_goes_takes_its_threads_waiting_messages_along_and_nobody_elses_in_PostgreSQL() =>
        await What_goes_takes_its_threads_waiting_messages_along_and_nobody_elses(await postgres.NewMigrated());

    [Fact]
    public async Task What_is_not_told_anew_is_kept_as_it_was()
    {
        using var store = SqliteStore.WithTables();
        using var changes = new Changes(store.Settings.Contexts(), TimeProvider.System);
        var remember = new RememberConversation(changes, TimeProvider.System);
        await remember.Handle([new(InTeam(Channel), "Ekonomi")], default);
        await new CloseConversation(changes, TimeProvider.System).Handle(Channel, default);
        await new CloseConversation(changes, TimeProvider.System).Handle("19:unknown", default);
        Assert.NotNull(Assert.Single(await Known(store.Settings)).ClosedAt);

        await remember.Handle([new(InTeam(Channel) with { Team = null, TenantId = null, ServiceUrl = "https://moved" })], default);

        var known = Assert.Single(await Known(store.Settings));
        Assert.Equal(("Ekonomi", Team, "tenant-1", "https://moved", null), (known.Name, known.Team, known.TenantId, known.ServiceUrl, known.ClosedAt));
    }

    private static async Task An_installation_is_welcomed_by_the_first_of_many_that_are_told(StoreSettings store)
    {
        using Changes one = new(store.Contexts(), TimeProvider.System), other = new(store.Contexts(), TimeProvider.System);
        Act Told(int n) => new($"msteams|{n}", InTeam(n % 2 == 0 ? Team : Channel), null, Domain.Questions.Language.Swedish, null, InPlace: false, Delivered.Now);

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => new Installed(n < 4 ? one : other).Handle(Told(n), new(Told(n).Where), new Reply("Hej!"), default))));
        var upgraded = await new Installed(one).Handle(Told(8), new(Told(8).Where), null, default);

        Assert.Single(first, f => f);
        Assert.False(upgraded);
        Assert.Equal("Hej!", Assert.Single(await Delivered.Outbox(store)).Text);
        Assert.Equal([Channel, Team], (await Known(store)).Select(c => c.Id).Order(StringComparer.Ordinal));
    }

    private static async Task What_goes_takes_its_threads_waiting_messages_along_and_nobody_elses(StoreSettings store)
    {
        using var changes = new Changes(store.Contexts(), TimeProvider.System);
        string[] conversations = [Team, $"{Team};messageid=1", Channel, "19:teXYam@thread.tacv2;messageid=1", "19:te%_am@thread.tacv2x", "a:chat"];
        foreach (var conversation in conversations)
            await changes.Once(Delivered.Press("1", conversation), (_, _) => Task.FromResult(new Said("Klart.")), default);
        await new RememberConversation(changes, TimeProvider.System).Handle([new(InTeam(Channel)), new(InTeam(Team))], default);

        var forgotten = await new ForgetConversation(changes).Handle(InTeam(Team), whole: true, Delivered.Now, default);

        Assert.Equal([Channel, Team], forgotten.Order(StringComparer.Ordinal));
        Assert.Equal(conversations[..3].Order(StringComparer.Ordinal), (await Delivered.Outbox(store)).Where(m => (m.State, m.Fault) == (OutboxState.Dead, ForgetConversation.Fault)).Select(m => m.Conversation).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await Delivered.Outbox(store)).Count(m => m.State == OutboxState.Waiting));
        Assert.Empty(await new ForgetConversation(changes).Handle(InTeam(Team), whole: true, Delivered.Now, default));
    }

    private static ConversationAddress InTeam(string conversation) => new(conversation, "https://smba.example", "msteams", "channel", "tenant-1", Team, "28:bot", null, null);

    private static async Task<List<KnownConversation>> Known(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        return await db.Conversations.AsNoTracking().ToListAsync();
    }
}
