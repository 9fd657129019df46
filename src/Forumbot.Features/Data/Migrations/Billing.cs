using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>What avrop add, budgets and outcomes with where they came from, and how accounting files are read.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121152000_Billing")]
internal sealed class Billing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddedCharges(migrationBuilder);
        FigureImports(migrationBuilder);
        BuyerFigures(migrationBuilder);
        SellerFigures(migrationBuilder);
        SieObjects(migrationBuilder);
        SieAccounts(migrationBuilder);
        Budgets(migrationBuilder);
    }

    private static void AddedCharges(MigrationBuilder store)
    {
        store.CreateTable(
            "AddedCharges",
            table => new
            {
                Key = table.Column<string>(),
                Tjanst = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Month = table.Column<DateOnly>(),
                Quantity = table.Column<long>(nullable: true),
                Amount = table.Column<long>(),
                Text = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_AddedCharges", row => row.Key));
        store.CreateIndex("IX_AddedCharges_Tjanst_Forvaltning_Month", "AddedCharges", ["Tjanst", "Forvaltning", "Month"]);
    }

    private static void FigureImports(MigrationBuilder store) => store.CreateTable(
        "FigureImports",
        table => new
        {
            Id = table.Column<string>(),
            Kind = table.Column<string>(),
            Side = table.Column<string>(),
            Year = table.Column<int>(),
            Number = table.Column<int>(),
            File = table.Column<string>(),
            At = table.Column<long>(),
            Who = table.Column<string>(),
            ControlSum = table.Column<long>(),
            Rows = table.Column<int>(),
            Digest = table.Column<string>(),
        },
        constraints: table => table.PrimaryKey("PK_FigureImports", row => row.Id));

    private static void BuyerFigures(MigrationBuilder store)
    {
        store.CreateTable(
            "BuyerFigures",
            table => new
            {
                Kind = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Tjanst = table.Column<string>(),
                Month = table.Column<DateOnly>(),
                Import = table.Column<string>(),
                Amount = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_BuyerFigures", row => new { row.Kind, row.Forvaltning, row.Tjanst, row.Month }));
        store.CreateIndex("IX_BuyerFigures_Import", "BuyerFigures", "Import");
    }

    private static void SellerFigures(MigrationBuilder store)
    {
        store.CreateTable(
            "SellerFigures",
            table => new
            {
                Kind = table.Column<string>(),
                Area = table.Column<string>(),
                Flow = table.Column<string>(),
                Month = table.Column<DateOnly>(),
                Import = table.Column<string>(),
                Amount = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_SellerFigures", row => new { row.Kind, row.Area, row.Flow, row.Month }));
        store.CreateIndex("IX_SellerFigures_Import", "SellerFigures", "Import");
    }

    private static void SieObjects(MigrationBuilder store) => store.CreateTable(
        "SieObjects",
        table => new
        {
            Dimension = table.Column<int>(),
            Code = table.Column<string>(),
            Forvaltning = table.Column<string>(nullable: true),
            Tjanst = table.Column<string>(nullable: true),
            Area = table.Column<string>(nullable: true),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_SieObjects", row => new { row.Dimension, row.Code }));

    private static void SieAccounts(MigrationBuilder store) => store.CreateTable(
        "SieAccounts",
        table => new
        {
            From = table.Column<int>(),
            To = table.Column<int>(),
            Side = table.Column<string>(),
            Flow = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_SieAccounts", row => row.From));

    private static void Budgets(MigrationBuilder store) => store.CreateTable(
        "Budgets",
        table => new
        {
            Year = table.Column<int>(),
            Forvaltning = table.Column<string>(),
            Tjanst = table.Column<string>(),
            Amount = table.Column<long>(),
            Example = table.Column<bool>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Budgets", row => new { row.Year, row.Forvaltning, row.Tjanst }));
}
