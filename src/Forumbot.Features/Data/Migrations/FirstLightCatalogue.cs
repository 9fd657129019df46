using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

internal static class FirstLightCatalogue
{
    internal static void Create(MigrationBuilder store)
    {
        Rules(store);
        Areas(store);
        Forvaltningar(store);
        Forums(store);
        Tjanster(store);
        People(store);
        Channels(store);
    }

    private static void Rules(MigrationBuilder store) => store.CreateTable(
        "Rules",
        table => new
        {
            Key = table.Column<string>(),
            Name = table.Column<string>(),
            ServiceAdministration = table.Column<string>(),
            PriceDecider = table.Column<string>(),
            ExternalPurchase = table.Column<string>(),
            ExternalPurchaseNote = table.Column<string>(),
            Moms = table.Column<string>(),
            CustomerWeb = table.Column<string>(),
            OpenComparison = table.Column<bool>(),
        },
        constraints: table => table.PrimaryKey("PK_Rules", row => row.Key));

    private static void Areas(MigrationBuilder store) => store.CreateTable(
        "Areas",
        table => new
        {
            Key = table.Column<string>(),
            Name = table.Column<string>(),
            EnglishName = table.Column<string>(nullable: true),
            Phrases = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Areas", row => row.Key));

    private static void Forvaltningar(MigrationBuilder store) => store.CreateTable(
        "Forvaltningar",
        table => new
        {
            Key = table.Column<string>(),
            Name = table.Column<string>(),
            Kind = table.Column<string>(),
            Phrases = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Forvaltningar", row => row.Key));

    private static void Forums(MigrationBuilder store) => store.CreateTable(
        "Forums",
        table => new
        {
            Key = table.Column<string>(),
            Name = table.Column<string>(),
            EnglishName = table.Column<string>(nullable: true),
            Level = table.Column<string>(),
            Frequency = table.Column<string>(nullable: true),
            Phrases = table.Column<string>(),
            Position = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Forums", row => row.Key));

    private static void Tjanster(MigrationBuilder store)
    {
        store.CreateTable(
            "Tjanster",
            table => new
            {
                Key = table.Column<string>(),
                Name = table.Column<string>(),
                EnglishName = table.Column<string>(nullable: true),
                Area = table.Column<string>(),
                Category = table.Column<string>(),
                Obligatory = table.Column<string>(),
                Delivery = table.Column<string>(),
                PriceForm = table.Column<string>(),
                Unit = table.Column<string>(),
                LeadTimeDays = table.Column<int>(nullable: true),
                Phrases = table.Column<string>(),
                Description = table.Column<string>(),
                EnglishDescription = table.Column<string>(nullable: true),
                Source = table.Column<string>(),
                Position = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Tjanster", row => row.Key);
                table.ForeignKey("FK_Tjanster_Areas_Area", row => row.Area, "Areas", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_Tjanster_Area", "Tjanster", "Area");
    }

    private static void People(MigrationBuilder store)
    {
        store.CreateTable(
            "People",
            table => new
            {
                Key = table.Column<string>(),
                AadObjectId = table.Column<string>(),
                Title = table.Column<string>(),
                Role = table.Column<string>(),
                Forvaltning = table.Column<string>(),
                Area = table.Column<string>(nullable: true),
                Position = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_People", row => row.Key);
                table.ForeignKey("FK_People_Areas_Area", row => row.Area, "Areas", "Key", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_People_Forvaltningar_Forvaltning", row => row.Forvaltning, "Forvaltningar", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_People_AadObjectId", "People", "AadObjectId", unique: true);
        store.CreateIndex("IX_People_Area", "People", "Area");
        store.CreateIndex("IX_People_Forvaltning", "People", "Forvaltning");
    }

    private static void Channels(MigrationBuilder store)
    {
        store.CreateTable(
            "Channels",
            table => new { ConversationId = table.Column<string>(), Forvaltning = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_Channels", row => row.ConversationId);
                table.ForeignKey("FK_Channels_Forvaltningar_Forvaltning", row => row.Forvaltning, "Forvaltningar", "Key", onDelete: ReferentialAction.Restrict);
            });
        store.CreateIndex("IX_Channels_Forvaltning", "Channels", "Forvaltning");
    }
}
