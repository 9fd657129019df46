using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>What a förvaltning has ordered in a year is summed from the index alone, however many orders there are.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121195500_OrderSums")]
internal sealed class OrderSums : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_Avrop_Forvaltning_Year", "Avrop");
        migrationBuilder.CreateIndex("IX_Avrop_Forvaltning_Kind_Year_Tjanst_Committed_Number", "Avrop", ["Forvaltning", "Kind", "Year", "Tjanst", "Committed", "Number"]);
    }
}
