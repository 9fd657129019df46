using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Price lists as they are worked with beside the pack, what was done with them, and disputed volumes. No foreign keys: they
/// outlive an import without the service.</summary>
internal static class PriceListTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<KeptPriceList>().HasKey(l => new { l.Organisation, l.Year });
        model.Entity<KeptPriceList>().Property(l => l.Version).IsConcurrencyToken();
        model.Entity<KeptPrice>().HasKey(p => new { p.Organisation, p.Year, p.Tjanst, p.Basis, p.From });
        model.Entity<PriceListEvent>().HasKey(e => e.Number);
        model.Entity<PriceListEvent>().Property(e => e.Number).ValueGeneratedNever();
        model.Entity<VolumeDisputeRow>().HasKey(d => d.Id);
    }
}
