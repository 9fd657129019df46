using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>Until when each job has been done.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121120200_Jobs")]
internal sealed class Jobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "JobRuns",
        table => new
        {
            Job = table.Column<string>(),
            ScheduledAt = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_JobRuns", row => row.Job));
}
