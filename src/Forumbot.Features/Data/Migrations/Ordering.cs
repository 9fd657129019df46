using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>Orders, their steps (append-only: nothing but who and what they wrote may be erased), the cards that show them, and how the organisation orders.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121190000_Ordering")]
internal sealed class Ordering : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Ordering", "Rules", nullable: false, defaultValue: "{}");
        if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is false) migrationBuilder.Sql("""ALTER TABLE "Rules" ALTER COLUMN "Ordering" DROP DEFAULT""");
        Orders(migrationBuilder);
        Steps(migrationBuilder);
        if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true) AppendOnlyInSqlite(migrationBuilder);
        else AppendOnlyInPostgres(migrationBuilder);
        Cards(migrationBuilder);
        Terms(migrationBuilder);
    }

    private static void Orders(MigrationBuilder store)
    {
        store.CreateTable(
            "Avrop",
            table => new
            {
                Number = table.Column<string>(),
                Year = table.Column<int>(),
                Serial = table.Column<int>(),
                Version = table.Column<int>(),
                State = table.Column<string>(),
                Kind = table.Column<string>(),
                Tjanst = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Quantity = table.Column<long>(),
                Unit = table.Column<string>(),
                ListYear = table.Column<int>(nullable: true),
                Each = table.Column<long>(),
                Example = table.Column<bool>(),
                Committed = table.Column<long>(),
                Wanted = table.Column<DateOnly>(nullable: true),
                ReadyBy = table.Column<DateOnly>(nullable: true),
                Reference = table.Column<string>(),
                Contact = table.Column<string>(),
                Text = table.Column<string>(),
                External = table.Column<bool>(),
                By = table.Column<string>(nullable: true),
                Language = table.Column<string>(),
                At = table.Column<long>(),
                Form = table.Column<string>(),
                Needs = table.Column<string>(),
                PlacedAt = table.Column<long>(nullable: true),
                Assignee = table.Column<string>(nullable: true),
                Delivered = table.Column<long>(),
                DeliveredAt = table.Column<long>(nullable: true),
                Charged = table.Column<long>(),
                EndsOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Avrop", row => row.Number));
        store.CreateIndex("IX_Avrop_Year_Serial", "Avrop", ["Year", "Serial"], unique: true);
        store.CreateIndex("IX_Avrop_By_Form", "Avrop", ["By", "Form"], unique: true);
        store.CreateIndex("IX_Avrop_Forvaltning_Year", "Avrop", ["Forvaltning", "Year"]);
        store.CreateIndex("IX_Avrop_State_Tjanst", "Avrop", ["State", "Tjanst"]);
    }

    private static void Steps(MigrationBuilder store) => store.CreateTable(
        "AvropSteps",
        table => new
        {
            Number = table.Column<string>(),
            Version = table.Column<int>(),
            Action = table.Column<string>(),
            State = table.Column<string>(),
            At = table.Column<long>(),
            By = table.Column<string>(nullable: true),
            For = table.Column<string>(nullable: true),
            Role = table.Column<string>(nullable: true),
            Card = table.Column<string>(nullable: true),
            Text = table.Column<string>(nullable: true),
            Quantity = table.Column<long>(nullable: true),
            Amount = table.Column<long>(nullable: true),
            Assignee = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_AvropSteps", row => new { row.Number, row.Version }));

    // What may be erased is who (By, For, Assignee, Card) and what they wrote (Text): to null, never to something else.
    private static void AppendOnlyInSqlite(MigrationBuilder store)
    {
        store.Sql("""CREATE TRIGGER "AvropSteps_no_DELETE" BEFORE DELETE ON "AvropSteps" BEGIN SELECT RAISE(ABORT, 'order history is append-only'); END""");
        store.Sql("""
            CREATE TRIGGER "AvropSteps_no_UPDATE" BEFORE UPDATE ON "AvropSteps"
            WHEN NEW."Number" IS NOT OLD."Number" OR NEW."Version" IS NOT OLD."Version" OR NEW."Action" IS NOT OLD."Action" OR NEW."State" IS NOT OLD."State" OR NEW."At" IS NOT OLD."At"
              OR NEW."Role" IS NOT OLD."Role" OR NEW."Quantity" IS NOT OLD."Quantity" OR NEW."Amount" IS NOT OLD."Amount"
              OR (NEW."By" IS NOT NULL AND NEW."By" IS NOT OLD."By") OR (NEW."For" IS NOT NULL AND NEW."For" IS NOT OLD."For") OR (NEW."Assignee" IS NOT NULL AND NEW."Assignee" IS NOT OLD."Assignee")
              OR (NEW."Card" IS NOT NULL AND NEW."Card" IS NOT OLD."Card") OR (NEW."Text" IS NOT NULL AND NEW."Text" IS NOT OLD."Text")
            BEGIN SELECT RAISE(ABORT, 'order history is append-only'); END
            """);
    }

    private static void AppendOnlyInPostgres(MigrationBuilder store)
    {
        store.Sql("""CREATE FUNCTION "AvropSteps_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'order history is append-only'; END $$""");
        store.Sql("""CREATE TRIGGER "AvropSteps_no_delete" BEFORE DELETE OR TRUNCATE ON "AvropSteps" EXECUTE FUNCTION "AvropSteps_append_only"()""");
        store.Sql("""
            CREATE TRIGGER "AvropSteps_no_update" BEFORE UPDATE ON "AvropSteps" FOR EACH ROW
            WHEN (ROW(NEW."Number", NEW."Version", NEW."Action", NEW."State", NEW."At", NEW."Role", NEW."Quantity", NEW."Amount") IS DISTINCT FROM ROW(OLD."Number", OLD."Version", OLD."Action", OLD."State", OLD."At", OLD."Role", OLD."Quantity", OLD."Amount")
              OR (NEW."By" IS NOT NULL AND NEW."By" IS DISTINCT FROM OLD."By") OR (NEW."For" IS NOT NULL AND NEW."For" IS DISTINCT FROM OLD."For") OR (NEW."Assignee" IS NOT NULL AND NEW."Assignee" IS DISTINCT FROM OLD."Assignee")
              OR (NEW."Card" IS NOT NULL AND NEW."Card" IS DISTINCT FROM OLD."Card") OR (NEW."Text" IS NOT NULL AND NEW."Text" IS DISTINCT FROM OLD."Text"))
            EXECUTE FUNCTION "AvropSteps_append_only"()
            """);
    }

    private static void Cards(MigrationBuilder store)
    {
        store.CreateTable(
            "PostedCards",
            table => new
            {
                Id = table.Column<string>(),
                About = table.Column<string>(),
                Audience = table.Column<string>(),
                Conversation = table.Column<string>(),
                Language = table.Column<string>(),
                Activity = table.Column<string>(nullable: true),
                Stale = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_PostedCards", row => row.Id));
        store.CreateIndex("IX_PostedCards_About", "PostedCards", "About");
    }

    private static void Terms(MigrationBuilder store)
    {
        store.CreateTable(
            "OrderTerms",
            table => new
            {
                Tjanst = table.Column<string>(),
                Decimals = table.Column<int>(nullable: true),
                CancelUntil = table.Column<string>(),
                NoticeMonths = table.Column<int>(nullable: true),
                Asks = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OrderTerms", row => row.Tjanst));
        store.CreateTable(
            "OrderLimits",
            table => new
            {
                Role = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                PerOrder = table.Column<long>(nullable: true),
                PerYear = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OrderLimits", row => new { row.Role, row.Forvaltning }));
    }
}
