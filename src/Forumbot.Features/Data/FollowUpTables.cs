using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What avrop add, what was planned and booked, and how accounting files are read.</summary>
internal static class FollowUpTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<AddedCharge>().HasKey(c => c.Key);
        model.Entity<AddedCharge>().HasIndex(c => new { c.Tjanst, c.Forvaltning, c.Month });
        model.Entity<FigureImport>().HasKey(i => i.Id);
        model.Entity<BuyerFigure>().HasKey(f => new { f.Kind, f.Forvaltning, f.Tjanst, f.Month });
        model.Entity<BuyerFigure>().HasIndex(f => f.Import);
        model.Entity<SellerFigure>().HasKey(f => new { f.Kind, f.Area, f.Flow, f.Month });
        model.Entity<SellerFigure>().HasIndex(f => f.Import);
        model.Entity<WorkbookYear>().Property(y => y.Year).ValueGeneratedNever();
        model.Entity<WorkbookYear>().HasKey(y => y.Year);
        model.Entity<SieObject>().Property<int>(CatalogueTables.Position);
        model.Entity<SieObject>().HasKey(o => new { o.Dimension, o.Code });
        model.Entity<SieAccounts>().Property<int>(CatalogueTables.Position);
        model.Entity<SieAccounts>().Property(a => a.From).ValueGeneratedNever();
        model.Entity<SieAccounts>().HasKey(a => a.From);
        model.Entity<YearBudget>().Ignore(b => b.Months);
        model.Entity<YearBudget>().Property<int>(CatalogueTables.Position);
        model.Entity<YearBudget>().HasKey(b => new { b.Year, b.Forvaltning, b.Tjanst });
    }
}
