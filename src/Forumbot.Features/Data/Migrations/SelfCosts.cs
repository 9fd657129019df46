using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>How prices come to be: self-cost, what is charged before the keys, a year's rules, and of which months volumes are known.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121150000_SelfCosts")]
internal sealed class SelfCosts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Widen(migrationBuilder);
        Years(migrationBuilder);
        BillingRules(migrationBuilder);
        DirectCosts(migrationBuilder);
        VolumeAdjustments(migrationBuilder);
        PriceSteps(migrationBuilder);
        StaffRates(migrationBuilder);
        Staffings(migrationBuilder);
        CapitalCosts(migrationBuilder);
        Revenues(migrationBuilder);
        RevenuePrints(migrationBuilder);
        RevenueLimits(migrationBuilder);
        ReportedMonths(migrationBuilder);
        Report(migrationBuilder);
    }

    private void Widen(MigrationBuilder store)
    {
        Add("Pricing", "Rules", "{}");
        Add("Driver", "Tjanster", "Fixed");
        Add("State", "PriceLists", "Adopted");
        Add("Base", "AllocationKeys", "Volume");
        store.AddColumn<string>("DeviationKey", "AllocationKeys", nullable: true);
        Add("DeviationFactor", "AllocationKeys", 0L);

        // Rows that are there need a value; those to come are always given one. SQLite cannot drop a default, and it does no harm.
        void Add<T>(string column, string table, T value)
        {
            store.AddColumn<T>(column, table, nullable: false, defaultValue: value);
            if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is false) store.Sql($"""ALTER TABLE "{table}" ALTER COLUMN "{column}" DROP DEFAULT""");
        }
    }

    /// <summary>What was imported before is reported.</summary>
    private static void Report(MigrationBuilder store) => store.Sql(
        """
        INSERT INTO "ReportedMonths" ("Tjanst", "Month", "Rows", "Quantity", "Example")
        SELECT "Tjanst", "Month", COUNT(*), SUM("Quantity"), MAX(CASE WHEN "Example" THEN 1 ELSE 0 END) = 1 FROM "Consumptions" GROUP BY "Tjanst", "Month"
        """);

    private static void Years(MigrationBuilder store) => store.CreateTable(
        "Years",
        table => new
        {
            Year = table.Column<int>(),
            ResultTargetPercent = table.Column<long>(nullable: true),
            IndexationPercent = table.Column<long>(nullable: true),
            PriceCapPercent = table.Column<long>(nullable: true),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Years", row => row.Year));

    private static void BillingRules(MigrationBuilder store) => store.CreateTable(
        "BillingRules",
        table => new
        {
            Area = table.Column<string>(),
            Basis = table.Column<string>(),
            Rhythm = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_BillingRules", row => new { row.Area, row.Basis }));

    private static void DirectCosts(MigrationBuilder store) => store.CreateTable(
        "DirectCosts",
        table => new
        {
            Year = table.Column<int>(),
            Tjanst = table.Column<string>(),
            Forvaltning = table.Column<string>(),
            Name = table.Column<string>(),
            EnglishName = table.Column<string>(nullable: true),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_DirectCosts", row => new { row.Year, row.Tjanst, row.Forvaltning, row.Name }));

    private static void VolumeAdjustments(MigrationBuilder store) => store.CreateTable(
        "VolumeAdjustments",
        table => new
        {
            Year = table.Column<int>(),
            Key = table.Column<string>(),
            Forvaltning = table.Column<string>(),
            Change = table.Column<long>(),
            Reason = table.Column<string>(),
            EnglishReason = table.Column<string>(nullable: true),
            Example = table.Column<bool>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_VolumeAdjustments", row => new { row.Year, row.Key, row.Forvaltning, row.Reason }));

    private static void PriceSteps(MigrationBuilder store) => store.CreateTable(
        "PriceSteps",
        table => new
        {
            Year = table.Column<int>(),
            Tjanst = table.Column<string>(),
            Kind = table.Column<string>(),
            Key = table.Column<string>(),
            FromVolume = table.Column<long>(),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_PriceSteps", row => new { row.Year, row.Tjanst, row.Kind, row.FromVolume }));

    private static void StaffRates(MigrationBuilder store) => store.CreateTable(
        "StaffRates",
        table => new
        {
            Year = table.Column<int>(),
            Category = table.Column<string>(),
            Name = table.Column<string>(),
            EnglishName = table.Column<string>(nullable: true),
            Kind = table.Column<string>(),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_StaffRates", row => new { row.Year, row.Category }));

    private static void Staffings(MigrationBuilder store) => store.CreateTable(
        "Staffings",
        table => new
        {
            Year = table.Column<int>(),
            Tjanst = table.Column<string>(),
            Part = table.Column<string>(),
            Category = table.Column<string>(),
            Fte = table.Column<long>(),
            Change = table.Column<string>(),
            Example = table.Column<bool>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Staffings", row => new { row.Year, row.Tjanst, row.Part, row.Category }));

    private static void CapitalCosts(MigrationBuilder store) => store.CreateTable(
        "CapitalCosts",
        table => new
        {
            Year = table.Column<int>(),
            Tjanst = table.Column<string>(),
            Name = table.Column<string>(),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_CapitalCosts", row => new { row.Year, row.Tjanst, row.Name }));

    private static void Revenues(MigrationBuilder store) => store.CreateTable(
        "Revenues",
        table => new
        {
            Year = table.Column<int>(),
            Area = table.Column<string>(),
            Name = table.Column<string>(),
            EnglishName = table.Column<string>(nullable: true),
            Form = table.Column<string>(),
            Amount = table.Column<long>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Revenues", row => new { row.Year, row.Area, row.Name, row.Form }));

    private static void RevenuePrints(MigrationBuilder store) => store.CreateTable(
        "RevenuePrints",
        table => new
        {
            Year = table.Column<int>(),
            Area = table.Column<string>(),
            Form = table.Column<string>(),
            Amount = table.Column<long>(nullable: true),
            Percent = table.Column<long>(nullable: true),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_RevenuePrints", row => new { row.Year, row.Area, row.Form }));

    private static void RevenueLimits(MigrationBuilder store) => store.CreateTable(
        "RevenueLimits",
        table => new
        {
            Year = table.Column<int>(),
            Area = table.Column<string>(),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_RevenueLimits", row => new { row.Year, row.Area }));

    private static void ReportedMonths(MigrationBuilder store) => store.CreateTable(
        "ReportedMonths",
        table => new
        {
            Tjanst = table.Column<string>(),
            Month = table.Column<DateOnly>(),
            Rows = table.Column<int>(),
            Quantity = table.Column<long>(),
            Example = table.Column<bool>(),
        },
        constraints: table => table.PrimaryKey("PK_ReportedMonths", row => new { row.Tjanst, row.Month }));
}
