using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Packs;
using Microsoft.EntityFrameworkCore;
using Organisations = Forumbot.Features.Data.Organisations;

namespace Forumbot.Tests.Packs;

/// <summary>The Stockholm demo pack, as it comes with the program.</summary>
internal static class DemoPack
{
    internal static PackTables Tables { get; } = Assert.IsType<PackReading.Read>(PackReader.Read(PackReader.BuiltIn("stockholm")!)).Tables;

    internal static async Task<ImportOutcome.Imported> Import(StoreSettings store)
    {
        await StoreMigrator.Migrate(store, default);
        var outcome = await new ImportPack(store.Contexts(), TimeProvider.System).Handle(Tables, default);
        if (outcome is ImportOutcome.Refused refused) Assert.Fail(string.Join('\n', refused.Faults.Take(20).Select(fault => fault.Say(Language.English))));
        return (ImportOutcome.Imported)outcome;
    }

    internal static async Task<Organisation> ReadBack(StoreSettings store)
    {
        using var organisations = new Organisations(store.Contexts(), TimeProvider.System);
        return (await organisations.Current(default)).Organisation;
    }

    internal static async Task<IReadOnlyList<Consumption>> Used(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        return await db.Consumptions.AsNoTracking().ToListAsync();
    }
}
