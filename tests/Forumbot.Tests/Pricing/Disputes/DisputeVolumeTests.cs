using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes;
using Forumbot.Tests.Commands;
using Forumbot.Tests.Data;
using Forumbot.Tests.Pricing.Lists;

namespace Forumbot.Tests.Pricing.Disputes;

/// <summary>Disputed volumes in real stores. The list of 2026 is adopted, so that an accepted figure holds from 2027.</summary>
[Collection(OnPostgres.Name)]
public sealed class DisputeVolumeTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_dispute_is_kept_and_answered_once_in_SQLite()
    {
        using var store = new SqliteStore();
        await A_dispute_is_kept_and_answered_once(store.Settings);
    }

    [PostgresFact]
    public async Task A_dispute_is_kept_and_answered_once_in_PostgreSQL() => await A_dispute_is_kept_and_answered_once(await postgres.NewDatabase());

    [Fact]
    public async Task The_command_lists_them()
    {
        using var shell = new RealShell();

        Assert.Equal((0, "{\"disputes\":[]}\n"), await shell.Run("disputes", "--json") is var ran ? (ran.Code, ran.Out) : default);
    }

    private static async Task A_dispute_is_kept_and_answered_once(StoreSettings store)
    {
        var lists = await ListsInTest.In(store);
        var (dispute, answer, organisation) = (new DisputeVolume(lists.Changes, lists.Clock), new AnswerDispute(lists.Changes, lists.Clock), await lists.Now());
        var accept = new DisputeAnswer(1, Accepts: true, null, "Vi rättar det.");

        var said = await dispute.Handle(lists.Act(ListsInTest.Buyer), organisation, new(2026, "fakturor", "antal", "7,25", "Fler fakturor."), default);
        var two = await Task.WhenAll(answer.Handle(lists.Act(ListsInTest.Owner), organisation, "1", accept, default), answer.Handle(lists.Act(ListsInTest.Owner), organisation, "1", accept with { Accepts = false }, default));

        var row = Assert.Single(await new ShowDisputes(lists.Contexts, lists.Clock).All(organisation, default));
        Assert.True(said.Done, said.Note);
        Assert.Single(two, s => s.Note == "Det är redan besvarat. Så här blev det.");
        Assert.Equal((5m, 7.25m, "soder", ListsInTest.Owner, 2), (row.Volume, row.Claimed, row.Forvaltning, row.AnsweredBy, row.Version));
        Assert.Equal(row.State is DisputeState.Accepted ? (7.25m, 2027) : (null, null), (row.Accepted, row.AppliesTo));
    }
}
