using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>Files that go with orders, or wait for one.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121194000_OrderFiles")]
internal sealed class OrderFilesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Files", "Avrop", nullable: false, defaultValue: "");
        if (ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is false) migrationBuilder.Sql("""ALTER TABLE "Avrop" ALTER COLUMN "Files" DROP DEFAULT""");
        migrationBuilder.CreateTable(
            "OrderFiles",
            table => new
            {
                Id = table.Column<string>(),
                By = table.Column<string>(),
                Name = table.Column<string>(),
                Type = table.Column<string>(),
                Size = table.Column<int>(),
                Hash = table.Column<string>(),
                Bytes = table.Column<byte[]>(),
                At = table.Column<long>(),
                Avrop = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OrderFiles", row => row.Id));
        migrationBuilder.CreateIndex("IX_OrderFiles_Avrop", "OrderFiles", "Avrop");
        migrationBuilder.CreateIndex("IX_OrderFiles_By", "OrderFiles", "By");
    }
}
