using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>The store. It holds one organisation, what its administrator has taught, and the questions that went wrong.</summary>
public sealed class ForumbotDb(DbContextOptions<ForumbotDb> options) : DbContext(options)
{
    public DbSet<OrganisationRules> Rules => Set<OrganisationRules>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Tjanst> Tjanster => Set<Tjanst>();

    public DbSet<Forvaltning> Forvaltningar => Set<Forvaltning>();

    public DbSet<Forum> Forums => Set<Forum>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<BoundChannel> Channels => Set<BoundChannel>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<Price> Prices => Set<Price>();

    public DbSet<AllocationKey> AllocationKeys => Set<AllocationKey>();

    public DbSet<KeyVolume> KeyVolumes => Set<KeyVolume>();

    public DbSet<Consumption> Consumptions => Set<Consumption>();

    public DbSet<TaughtAlias> TaughtAliases => Set<TaughtAlias>();

    public DbSet<UnansweredQuestion> UnansweredQuestions => Set<UnansweredQuestion>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<TakenActivity> TakenActivities => Set<TakenActivity>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<KnownConversation> Conversations => Set<KnownConversation>();

    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();

    public DbSet<DeputyEntry> Deputies => Set<DeputyEntry>();

    public DbSet<ChannelBinding> ChannelBindings => Set<ChannelBinding>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<Converters.MoneyAsOre>();
        configurationBuilder.Properties<decimal>().HaveConversion<Converters.DecimalAsThousandths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Converters.TimeAsTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<LocalText>().HaveConversion<Converters.LocalTextAsJson>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<Converters.ListAsJson, Converters.SameItems>();
        configurationBuilder.Properties<IReadOnlyDictionary<Category, ExternalPurchase>>().HaveConversion<Converters.PurchaseRulesAsJson, Converters.SameRules>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CatalogueTables.Describe(modelBuilder);
        PricingTables.Describe(modelBuilder);
        QuestionTables.Describe(modelBuilder);
        DeliveryTables.Describe(modelBuilder);
        DirectoryTables.Describe(modelBuilder);
        JobTables.Describe(modelBuilder);
    }
}
