using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>The supplier's queue channels, who is away, and what has been reminded of.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121192000_SupplierQueue")]
internal sealed class SupplierQueue : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Channels(migrationBuilder);
        Absences(migrationBuilder);
        migrationBuilder.CreateTable(
            "Reminders",
            table => new { Number = table.Column<string>(), Kind = table.Column<string>(), At = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_Reminders", row => new { row.Number, row.Kind }));
        migrationBuilder.CreateIndex("IX_Avrop_Tjanst_DeliveredAt_PlacedAt", "Avrop", ["Tjanst", "DeliveredAt", "PlacedAt"]);
    }

    private static void Channels(MigrationBuilder store)
    {
        store.CreateTable(
            "QueueChannels",
            table => new
            {
                Conversation = table.Column<string>(),
                Area = table.Column<string>(nullable: true),
                ChangedAt = table.Column<long>(),
                ChangedBy = table.Column<string>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_QueueChannels", row => row.Conversation));
        store.CreateIndex("IX_QueueChannels_Area", "QueueChannels", "Area");
    }

    private static void Absences(MigrationBuilder store)
    {
        store.CreateTable(
            "Absences",
            table => new
            {
                Id = table.Column<string>(),
                Person = table.Column<string>(),
                From = table.Column<DateOnly>(),
                To = table.Column<DateOnly>(),
            },
            constraints: table => table.PrimaryKey("PK_Absences", row => row.Id));
        store.CreateIndex("IX_Absences_Person", "Absences", "Person");
    }
}
