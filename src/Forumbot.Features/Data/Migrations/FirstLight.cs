using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>The organisation, its prices, and the questions that went wrong. Written by hand and without store types, so that
/// it serves both stores.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121090000_FirstLight")]
internal sealed class FirstLight : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        FirstLightCatalogue.Create(migrationBuilder);
        FirstLightPricing.Create(migrationBuilder);
        FirstLightQuestions.Create(migrationBuilder);
    }
}
