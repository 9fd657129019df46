using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>Volumes are found by their key alone, and may be millions: they get no other index, and in SQLite they lie in the order of their key.
/// That takes less than half the room, and a quarter of the time to import them.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121155000_VolumesByKey")]
internal sealed class VolumesByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_Consumptions_Forvaltning", "Consumptions");
        if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true) migrationBuilder.Sql(InOrderOfKey);
    }

    private const string InOrderOfKey =
        """
        CREATE TABLE "ConsumptionsByKey" (
            "Tjanst" TEXT NOT NULL,
            "Forvaltning" TEXT NOT NULL,
            "Month" TEXT NOT NULL,
            "Quantity" INTEGER NOT NULL,
            "Example" INTEGER NOT NULL,
            CONSTRAINT "PK_Consumptions" PRIMARY KEY ("Tjanst", "Forvaltning", "Month"),
            CONSTRAINT "FK_Consumptions_Forvaltningar_Forvaltning" FOREIGN KEY ("Forvaltning") REFERENCES "Forvaltningar" ("Key") ON DELETE RESTRICT,
            CONSTRAINT "FK_Consumptions_Tjanster_Tjanst" FOREIGN KEY ("Tjanst") REFERENCES "Tjanster" ("Key") ON DELETE RESTRICT
        ) WITHOUT ROWID;
        INSERT INTO "ConsumptionsByKey" SELECT "Tjanst", "Forvaltning", "Month", "Quantity", "Example" FROM "Consumptions" ORDER BY "Tjanst", "Forvaltning", "Month";
        DROP TABLE "Consumptions";
        ALTER TABLE "ConsumptionsByKey" RENAME TO "Consumptions";
        """;
}
