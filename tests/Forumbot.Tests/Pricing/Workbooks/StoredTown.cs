using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;

namespace Forumbot.Tests.Pricing.Workbooks;

/// <summary>An organisation put into a store, and read back.</summary>
internal static class StoredTown
{
    internal static async Task Put(StoreSettings store, Organisation town)
    {
        await using var db = await store.Contexts().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var saver = new PackSaver(db, default);
        await saver.Stage(town, []);
        await saver.Save();
        await db.RaiseRevision(RevisionCause.Import, TimeProvider.System, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    internal static async Task<Organisation> Read(StoreSettings store)
    {
        await using var db = await store.Contexts().CreateDbContextAsync();
        return (await OrganisationReader.Read(db, default))!;
    }
}
