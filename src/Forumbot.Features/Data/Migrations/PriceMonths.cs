using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>The month from which a price holds: prices of one service follow each other during a list's year. And keys and volumes of lists that no
/// pack has.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121160000_PriceMonths")]
internal sealed class PriceMonths : Migration
{
    private const string Kept = "\"Organisation\", \"Year\", \"Tjanst\", \"Basis\", \"Amount\", \"Unit\", \"Example\", \"Source\"";

    private const string Keys = "\"Year\", \"Tjanst\", \"Key\", \"Name\", \"EnglishName\", \"WeightPercent\", \"Base\", \"DeviationKey\", \"DeviationFactor\"", Volumes = "\"Year\", \"Key\", \"Forvaltning\", \"Volume\", \"Example\"";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var isSqlite = ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true;
        Prices(migrationBuilder, isSqlite);
        migrationBuilder.AddColumn<DateOnly>("From", "PriceListEvents", nullable: true);
        if (isSqlite)
        {
            AllocationKeysAnew(migrationBuilder);
            KeyVolumesAnew(migrationBuilder);
            return;
        }

        foreach (var table in new[] { "AllocationKeys", "KeyVolumes" }) migrationBuilder.DropForeignKey($"FK_{table}_PriceLists_Year", table);
    }

    /// <summary>Made anew: its key is another.</summary>
    private static void Prices(MigrationBuilder store, bool isSqlite)
    {
        if (!isSqlite) store.DropPrimaryKey("PK_KeptPrices", "KeptPrices");
        store.RenameTable("KeptPrices", newName: "KeptPricesBefore");
        store.CreateTable(
            "KeptPrices",
            table => new
            {
                Organisation = table.Column<string>(),
                Year = table.Column<int>(),
                Tjanst = table.Column<string>(),
                Basis = table.Column<string>(),
                From = table.Column<DateOnly>(),
                Amount = table.Column<long>(),
                Unit = table.Column<string>(),
                Example = table.Column<bool>(),
                Source = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_KeptPrices", row => new { row.Organisation, row.Year, row.Tjanst, row.Basis, row.From }));
        store.Sql($"""INSERT INTO "KeptPrices" ({Kept}, "From") SELECT {Kept}, '1900-01-01' FROM "KeptPricesBefore";""".Replace("'1900", isSqlite ? "'1900" : "DATE '1900", StringComparison.Ordinal));
        store.DropTable("KeptPricesBefore");
    }

    /// <summary>SQLite cannot drop a foreign key.</summary>
    private static void AllocationKeysAnew(MigrationBuilder store)
    {
        store.RenameTable("AllocationKeys", newName: "AllocationKeysBefore");
        store.CreateTable(
            "AllocationKeys",
            table => new
            {
                Year = table.Column<int>(),
                Tjanst = table.Column<string>(),
                Key = table.Column<string>(),
                Name = table.Column<string>(),
                EnglishName = table.Column<string>(nullable: true),
                WeightPercent = table.Column<long>(),
                Base = table.Column<string>(),
                DeviationKey = table.Column<string>(nullable: true),
                DeviationFactor = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AllocationKeys", row => new { row.Year, row.Tjanst, row.Key });
                table.ForeignKey("FK_AllocationKeys_Tjanster_Tjanst", row => row.Tjanst, "Tjanster", "Key", onDelete: ReferentialAction.Restrict);
            });
        Move(store, "AllocationKeys", Keys);
        store.CreateIndex("IX_AllocationKeys_Tjanst", "AllocationKeys", "Tjanst");
    }

    private static void KeyVolumesAnew(MigrationBuilder store)
    {
        store.RenameTable("KeyVolumes", newName: "KeyVolumesBefore");
        store.CreateTable(
            "KeyVolumes",
            table => new
            {
                Year = table.Column<int>(),
                Key = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Volume = table.Column<long>(),
                Example = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_KeyVolumes", row => new { row.Year, row.Key, row.Forvaltning });
                table.ForeignKey("FK_KeyVolumes_Forvaltningar_Forvaltning", row => row.Forvaltning, "Forvaltningar", "Key", onDelete: ReferentialAction.Restrict);
            });
        Move(store, "KeyVolumes", Volumes);
        store.CreateIndex("IX_KeyVolumes_Forvaltning", "KeyVolumes", "Forvaltning");
    }

    private static void Move(MigrationBuilder store, string table, string columns)
    {
        store.Sql($"""INSERT INTO "{table}" ({columns}) SELECT {columns} FROM "{table}Before";""");
        store.DropTable($"{table}Before");
    }
}
