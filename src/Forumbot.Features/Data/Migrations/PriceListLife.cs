using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>Price lists as they are worked with, what was done with them (append-only), and disputed volumes.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121154000_PriceListLife")]
internal sealed class PriceListLife : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Lists(migrationBuilder);
        Prices(migrationBuilder);
        Events(migrationBuilder);
        if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true) AppendOnlyInSqlite(migrationBuilder);
        else AppendOnlyInPostgres(migrationBuilder);
        Disputes(migrationBuilder);
    }

    private static void Lists(MigrationBuilder store) => store.CreateTable(
        "KeptPriceLists",
        table => new
        {
            Organisation = table.Column<string>(),
            Year = table.Column<int>(),
            DecidedBy = table.Column<string>(),
            DecidedOn = table.Column<DateOnly>(),
            ValidFrom = table.Column<DateOnly>(),
            ValidTo = table.Column<DateOnly>(),
            Note = table.Column<string>(nullable: true),
            State = table.Column<string>(),
            Reference = table.Column<string>(nullable: true),
            ChangedAt = table.Column<long>(),
            ChangedBy = table.Column<string>(),
            Version = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_KeptPriceLists", row => new { row.Organisation, row.Year }));

    private static void Prices(MigrationBuilder store) => store.CreateTable(
        "KeptPrices",
        table => new
        {
            Organisation = table.Column<string>(),
            Year = table.Column<int>(),
            Tjanst = table.Column<string>(),
            Basis = table.Column<string>(),
            Amount = table.Column<long>(),
            Unit = table.Column<string>(),
            Example = table.Column<bool>(),
            Source = table.Column<string>(),
        },
        constraints: table => table.PrimaryKey("PK_KeptPrices", row => new { row.Organisation, row.Year, row.Tjanst, row.Basis }));

    private static void Events(MigrationBuilder store) => store.CreateTable(
        "PriceListEvents",
        table => new
        {
            Number = table.Column<long>(),
            Organisation = table.Column<string>(),
            Year = table.Column<int>(),
            Step = table.Column<string>(),
            StateBefore = table.Column<string>(nullable: true),
            StateAfter = table.Column<string>(),
            Tjanst = table.Column<string>(nullable: true),
            Basis = table.Column<string>(nullable: true),
            Before = table.Column<long>(nullable: true),
            After = table.Column<long>(nullable: true),
            Unit = table.Column<string>(nullable: true),
            By = table.Column<string>(),
            Role = table.Column<string>(),
            At = table.Column<long>(),
            Reason = table.Column<string>(nullable: true),
            Reference = table.Column<string>(nullable: true),
            Percent = table.Column<long>(nullable: true),
            Late = table.Column<bool>(),
        },
        constraints: table => table.PrimaryKey("PK_PriceListEvents", row => row.Number));

    private static void AppendOnlyInSqlite(MigrationBuilder store)
    {
        foreach (var change in new[] { "UPDATE", "DELETE" })
            store.Sql($"""CREATE TRIGGER "PriceListEvents_no_{change}" BEFORE {change} ON "PriceListEvents" BEGIN SELECT RAISE(ABORT, 'price list history is append-only'); END""");
    }

    private static void AppendOnlyInPostgres(MigrationBuilder store)
    {
        store.Sql("""CREATE FUNCTION "PriceListEvents_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'price list history is append-only'; END $$""");
        store.Sql("""CREATE TRIGGER "PriceListEvents_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "PriceListEvents" EXECUTE FUNCTION "PriceListEvents_append_only"()""");
    }

    private static void Disputes(MigrationBuilder store) => store.CreateTable(
        "VolumeDisputes",
        table => new
        {
            Id = table.Column<string>(),
            Organisation = table.Column<string>(),
            Year = table.Column<int>(),
            Key = table.Column<string>(),
            Tjanst = table.Column<string>(),
            Forvaltning = table.Column<string>(),
            Volume = table.Column<long>(),
            Claimed = table.Column<long>(),
            Reason = table.Column<string>(),
            By = table.Column<string>(),
            Role = table.Column<string>(),
            At = table.Column<long>(),
            Language = table.Column<string>(),
            State = table.Column<string>(),
            Version = table.Column<int>(),
            Accepted = table.Column<long>(nullable: true),
            AppliesTo = table.Column<int>(nullable: true),
            Answer = table.Column<string>(nullable: true),
            AnsweredBy = table.Column<string>(nullable: true),
            AnsweredAt = table.Column<long>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_VolumeDisputes", row => row.Id));
}
