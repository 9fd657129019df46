using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

internal static class FirstLightPricing
{
    internal static void Create(MigrationBuilder store)
    {
        PriceLists(store);
        Prices(store);
        AllocationKeys(store);
        KeyVolumes(store);
        Consumptions(store);
    }

    private static void PriceLists(MigrationBuilder store) => store.CreateTable(
        "PriceLists",
        table => new
        {
            Year = table.Column<int>(),
            DecidedBy = table.Column<string>(),
            DecidedOn = table.Column<DateOnly>(),
            ValidFrom = table.Column<DateOnly>(),
            ValidTo = table.Column<DateOnly>(),
            Note = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_PriceLists", row => row.Year));

    private static void Prices(MigrationBuilder store)
    {
        store.CreateTable(
            "Prices",
            table => new
            {
                ListYear = table.Column<int>(),
                Tjanst = table.Column<string>(),
                Basis = table.Column<string>(),
                Amount = table.Column<long>(),
                Unit = table.Column<string>(),
                Example = table.Column<bool>(),
                Source = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Prices", row => new { row.ListYear, row.Tjanst, row.Basis });
                table.ForeignKey("FK_Prices_PriceLists_ListYear", row => row.ListYear, "PriceLists", "Year", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Prices_Tjanster_Tjanst", row => row.Tjanst, "Tjanster", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_Prices_Tjanst", "Prices", "Tjanst");
    }

    private static void AllocationKeys(MigrationBuilder store)
    {
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
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AllocationKeys", row => new { row.Year, row.Tjanst, row.Key });
                table.ForeignKey("FK_AllocationKeys_PriceLists_Year", row => row.Year, "PriceLists", "Year", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_AllocationKeys_Tjanster_Tjanst", row => row.Tjanst, "Tjanster", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_AllocationKeys_Tjanst", "AllocationKeys", "Tjanst");
    }

    private static void KeyVolumes(MigrationBuilder store)
    {
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
                table.ForeignKey("FK_KeyVolumes_PriceLists_Year", row => row.Year, "PriceLists", "Year", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_KeyVolumes_Forvaltning", "KeyVolumes", "Forvaltning");
    }

    private static void Consumptions(MigrationBuilder store)
    {
        store.CreateTable(
            "Consumptions",
            table => new
            {
                Tjanst = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Month = table.Column<DateOnly>(),
                Quantity = table.Column<long>(),
                Example = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Consumptions", row => new { row.Tjanst, row.Forvaltning, row.Month });
                table.ForeignKey("FK_Consumptions_Forvaltningar_Forvaltning", row => row.Forvaltning, "Forvaltningar", "Key", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Consumptions_Tjanster_Tjanst", row => row.Tjanst, "Tjanster", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_Consumptions_Forvaltning", "Consumptions", "Forvaltning");
    }
}
