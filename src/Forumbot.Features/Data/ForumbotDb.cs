using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

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

    public DbSet<ReportedMonth> ReportedMonths => Set<ReportedMonth>();

    public DbSet<YearRules> Years => Set<YearRules>();

    public DbSet<BillingRule> BillingRules => Set<BillingRule>();

    public DbSet<DirectCost> DirectCosts => Set<DirectCost>();

    public DbSet<VolumeAdjustment> VolumeAdjustments => Set<VolumeAdjustment>();

    public DbSet<PriceStep> PriceSteps => Set<PriceStep>();

    public DbSet<StaffRate> StaffRates => Set<StaffRate>();

    public DbSet<Staffing> Staffings => Set<Staffing>();

    public DbSet<CapitalCost> CapitalCosts => Set<CapitalCost>();

    public DbSet<Revenue> Revenues => Set<Revenue>();

    public DbSet<RevenuePrint> RevenuePrints => Set<RevenuePrint>();

    public DbSet<RevenueLimit> RevenueLimits => Set<RevenueLimit>();

    public DbSet<AddedCharge> AddedCharges => Set<AddedCharge>();

    public DbSet<FigureImport> FigureImports => Set<FigureImport>();

    public DbSet<BuyerFigure> BuyerFigures => Set<BuyerFigure>();

    public DbSet<SellerFigure> SellerFigures => Set<SellerFigure>();

    public DbSet<WorkbookYear> WorkbookYears => Set<WorkbookYear>();

    public DbSet<SieObject> SieObjects => Set<SieObject>();

    public DbSet<SieAccounts> SieAccounts => Set<SieAccounts>();

    public DbSet<YearBudget> Budgets => Set<YearBudget>();

    public DbSet<KeptPriceList> KeptPriceLists => Set<KeptPriceList>();

    public DbSet<KeptPrice> KeptPrices => Set<KeptPrice>();

    public DbSet<PriceListEvent> PriceListEvents => Set<PriceListEvent>();

    public DbSet<VolumeDisputeRow> VolumeDisputes => Set<VolumeDisputeRow>();

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

    public DbSet<Avrop> Avrop => Set<Avrop>();

    public DbSet<AvropStep> AvropSteps => Set<AvropStep>();

    public DbSet<PostedCard> PostedCards => Set<PostedCard>();

    public DbSet<OrderFile> OrderFiles => Set<OrderFile>();

    public DbSet<OrderTerms> OrderTerms => Set<OrderTerms>();

    public DbSet<OrderLimit> OrderLimits => Set<OrderLimit>();

    public DbSet<QueueChannel> QueueChannels => Set<QueueChannel>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<ReminderSent> Reminders => Set<ReminderSent>();

    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();

    public DbSet<PendingNotice> PendingNotices => Set<PendingNotice>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services => new ForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        configurationBuilder.Properties<Money>().HaveConversion<Converters.MoneyAsOre>();
        configurationBuilder.Properties<decimal>().HaveConversion<Converters.DecimalAsThousandths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Converters.TimeAsTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<PricingRules>().HaveConversion<Converters.PricingRulesAsJson>();
        configurationBuilder.Properties<OrderingRules>().HaveConversion<Converters.OrderingRulesAsJson>();
        configurationBuilder.Properties<LocalText>().HaveConversion<Converters.LocalTextAsJson>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<Converters.ListAsJson, Converters.SameItems>();
        configurationBuilder.Properties<IReadOnlyDictionary<Category, ExternalPurchase>>().HaveConversion<Converters.PurchaseRulesAsJson, Converters.SameRules>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CatalogueTables.Describe(modelBuilder);
        PricingTables.Describe(modelBuilder);
        SelfCostTables.Describe(modelBuilder);
        FollowUpTables.Describe(modelBuilder);
        PriceListTables.Describe(modelBuilder);
        QuestionTables.Describe(modelBuilder);
        DeliveryTables.Describe(modelBuilder);
        DirectoryTables.Describe(modelBuilder);
        JobTables.Describe(modelBuilder);
        OrderingTables.Describe(modelBuilder);
        QueueTables.Describe(modelBuilder);
        NoticeTables.Describe(modelBuilder);
    }
}
