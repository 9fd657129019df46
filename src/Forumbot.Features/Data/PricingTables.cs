using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forumbot.Features.Data;

/// <summary>What it costs, how it is divided, and what was used. Keys and volumes may be of a list that no pack has.</summary>
internal static class PricingTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<PriceList>().HasKey(l => l.Year);
        model.Entity<PriceList>().Property(l => l.Year).ValueGeneratedNever();
        Describe(model.Entity<Price>());
        Describe(model.Entity<AllocationKey>());
        Describe(model.Entity<KeyVolume>());
        Describe(model.Entity<Consumption>());
    }

    private static void Describe(EntityTypeBuilder<Price> price)
    {
        price.Ignore(p => p.From);
        price.HasKey(p => new { p.ListYear, p.Tjanst, p.Basis });
        price.HasOne<PriceList>().WithMany().HasForeignKey(p => p.ListYear).OnDelete(DeleteBehavior.Restrict);
        price.HasOne<Tjanst>().WithMany().HasForeignKey(p => p.Tjanst).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Describe(EntityTypeBuilder<AllocationKey> key)
    {
        key.HasKey(k => new { k.Year, k.Tjanst, k.Key });
        key.HasOne<Tjanst>().WithMany().HasForeignKey(k => k.Tjanst).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Describe(EntityTypeBuilder<KeyVolume> volume)
    {
        volume.HasKey(v => new { v.Year, v.Key, v.Forvaltning });
        volume.HasOne<Forvaltning>().WithMany().HasForeignKey(v => v.Forvaltning).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Describe(EntityTypeBuilder<Consumption> consumption)
    {
        consumption.HasKey(c => new { c.Tjanst, c.Forvaltning, c.Month });
        consumption.HasOne<Tjanst>().WithMany().HasForeignKey(c => c.Tjanst).OnDelete(DeleteBehavior.Restrict);
        consumption.HasOne<Forvaltning>().WithMany().HasForeignKey(c => c.Forvaltning).OnDelete(DeleteBehavior.Restrict);
    }
}
