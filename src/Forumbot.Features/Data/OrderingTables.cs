using Forumbot.Domain.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Orders, the steps of their lives, and the cards that show them. No foreign keys: they outlive an import without the service.</summary>
internal static class OrderingTables
{
    internal static void Describe(ModelBuilder model)
    {
        var avrop = model.Entity<Avrop>();
        avrop.HasKey(a => a.Number);
        avrop.Ignore(a => a.Total);
        avrop.HasIndex(a => new { a.Year, a.Serial }).IsUnique();
        avrop.HasIndex(a => new { a.By, a.Form }).IsUnique();
        // All that is summed before an order is placed: the rows themselves are not read.
        avrop.HasIndex(a => new { a.Forvaltning, a.Kind, a.Year, a.Tjanst, a.Committed, a.Number });
        avrop.HasIndex(a => new { a.State, a.Tjanst });
        model.Entity<AvropStep>().HasKey(s => new { s.Number, s.Version });
        model.Entity<PostedCard>().HasKey(c => c.Id);
        model.Entity<PostedCard>().HasIndex(c => c.About);
        var file = model.Entity<OrderFile>();
        file.HasKey(f => f.Id);
        file.HasIndex(f => f.Avrop);
        file.HasIndex(f => f.By);
        var terms = model.Entity<OrderTerms>();
        terms.HasKey(t => t.Tjanst);
        model.Entity<OrderLimit>().HasKey(l => new { l.Role, l.Forvaltning });
    }
}
