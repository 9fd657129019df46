using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>The years that workbooks have changed since the last pack.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121161000_WorkbookChanges")]
internal sealed class WorkbookChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "WorkbookYears", table => new { Year = table.Column<int>() }, constraints: table => table.PrimaryKey("PK_WorkbookYears", row => row.Year));
}
