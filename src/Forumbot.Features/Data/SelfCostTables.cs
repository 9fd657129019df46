using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Features.Data.CatalogueTables;

namespace Forumbot.Features.Data;

/// <summary>How prices come to be. Rows as the pack has them; its own rules hold that they point at what is there.</summary>
internal static class SelfCostTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<YearRules>().Property(y => y.Year).ValueGeneratedNever();
        Ordered(model.Entity<YearRules>()).HasKey(y => y.Year);
        Ordered(model.Entity<BillingRule>()).HasKey(r => new { r.Area, r.Basis });
        Ordered(model.Entity<DirectCost>()).HasKey(c => new { c.Year, c.Tjanst, c.Forvaltning, c.Name });
        model.Entity<VolumeAdjustment>().Ignore(a => a.Derived);
        Ordered(model.Entity<VolumeAdjustment>()).HasKey(a => new { a.Year, a.Key, a.Forvaltning, a.Reason });
        Ordered(model.Entity<PriceStep>()).HasKey(s => new { s.Year, s.Tjanst, s.Kind, s.FromVolume });
        Ordered(model.Entity<StaffRate>()).HasKey(r => new { r.Year, r.Category });
        Ordered(model.Entity<Staffing>()).HasKey(s => new { s.Year, s.Tjanst, s.Part, s.Category });
        Ordered(model.Entity<CapitalCost>()).HasKey(c => new { c.Year, c.Tjanst, c.Name });
        Ordered(model.Entity<Revenue>()).HasKey(r => new { r.Year, r.Area, r.Name, r.Form });
        Ordered(model.Entity<RevenuePrint>()).HasKey(p => new { p.Year, p.Area, p.Form });
        Ordered(model.Entity<RevenueLimit>()).HasKey(l => new { l.Year, l.Area });
        model.Entity<ReportedMonth>().HasKey(r => new { r.Tjanst, r.Month });
    }
}
