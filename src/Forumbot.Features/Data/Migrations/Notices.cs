using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>How people want to be told of orders, and what they are still to be told.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121195000_Notices")]
internal sealed class Notices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "NoticeChoices",
            table => new
            {
                Person = table.Column<string>(),
                Way = table.Column<string>(),
                Language = table.Column<string>(),
                ChangedAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_NoticeChoices", row => row.Person));
        migrationBuilder.CreateTable(
            "PendingNotices",
            table => new
            {
                Person = table.Column<string>(),
                Number = table.Column<string>(),
                Version = table.Column<int>(),
                Why = table.Column<string>(),
                Place = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_PendingNotices", row => new { row.Person, row.Number }));
        migrationBuilder.CreateIndex("IX_PendingNotices_Place", "PendingNotices", "Place");
        migrationBuilder.CreateIndex("IX_PendingNotices_Number", "PendingNotices", "Number");
    }
}
