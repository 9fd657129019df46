using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forumbot.Features.Data;

/// <summary>Who there is, and what is offered.</summary>
internal static class CatalogueTables
{
    /// <summary>Where a row stood in its pack: lists are shown in the pack's order.</summary>
    internal const string Position = nameof(Position);

    internal static void Describe(ModelBuilder model)
    {
        model.Entity<OrganisationRules>().HasKey(r => r.Key);
        Ordered(model.Entity<Area>()).HasKey(a => a.Key);
        Describe(Ordered(model.Entity<Forvaltning>()));
        Ordered(model.Entity<Forum>()).HasKey(f => f.Key);
        Describe(Ordered(model.Entity<Tjanst>()));
        Describe(Ordered(model.Entity<Person>()));
        Describe(model.Entity<BoundChannel>());
    }

    // No foreign key to the successor: the pack's own rules hold it, and rows are saved in any order.
    private static void Describe(EntityTypeBuilder<Forvaltning> forvaltning)
    {
        forvaltning.HasKey(f => f.Key);
        forvaltning.Ignore(f => f.Validity);
    }

    private static void Describe(EntityTypeBuilder<Tjanst> tjanst)
    {
        tjanst.HasKey(t => t.Key);
        tjanst.HasOne<Area>().WithMany().HasForeignKey(t => t.Area).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Describe(EntityTypeBuilder<Person> person)
    {
        person.HasKey(p => p.Key);
        person.Ignore(p => p.Validity);
        person.HasIndex(p => p.AadObjectId).IsUnique();
        person.HasOne<Forvaltning>().WithMany().HasForeignKey(p => p.Forvaltning).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Area>().WithMany().HasForeignKey(p => p.Area).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Describe(EntityTypeBuilder<BoundChannel> channel)
    {
        channel.HasKey(c => c.ConversationId);
        channel.HasOne<Forvaltning>().WithMany().HasForeignKey(c => c.Forvaltning).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A table whose rows keep their place in the pack.</summary>
    internal static EntityTypeBuilder<T> Ordered<T>(EntityTypeBuilder<T> entity) where T : class
    {
        entity.Property<int>(Position);
        return entity;
    }
}
