using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>People, deputies and channels as the administrator keeps them, those who ask to join, and how long a förvaltning lasts.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121120100_DirectoryKept")]
internal sealed class DirectoryKept : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Lasting(migrationBuilder);
        Entries(migrationBuilder);
        Deputies(migrationBuilder);
        Bindings(migrationBuilder);
        Requests(migrationBuilder);
    }

    private static void Lasting(MigrationBuilder store)
    {
        store.AddColumn<DateOnly>("ValidFrom", "Forvaltningar", nullable: true);
        store.AddColumn<DateOnly>("ValidTo", "Forvaltningar", nullable: true);
        store.AddColumn<string>("Successor", "Forvaltningar", nullable: true);
    }

    private static void Entries(MigrationBuilder store) => store.CreateTable(
        "DirectoryEntries",
        table => new
        {
            AadObjectId = table.Column<string>(),
            Key = table.Column<string>(),
            Title = table.Column<string>(),
            Role = table.Column<string>(),
            Forvaltning = table.Column<string>(),
            Area = table.Column<string>(nullable: true),
            From = table.Column<DateOnly>(nullable: true),
            To = table.Column<DateOnly>(nullable: true),
            ChangedAt = table.Column<long>(),
            ChangedBy = table.Column<string>(),
            Version = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_DirectoryEntries", row => row.AadObjectId));

    private static void Deputies(MigrationBuilder store) => store.CreateTable(
        "Deputies",
        table => new
        {
            Id = table.Column<string>(),
            For = table.Column<string>(),
            Deputy = table.Column<string>(),
            From = table.Column<DateOnly>(),
            To = table.Column<DateOnly>(),
            ChangedAt = table.Column<long>(),
            ChangedBy = table.Column<string>(),
            Version = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_Deputies", row => row.Id));

    private static void Bindings(MigrationBuilder store) => store.CreateTable(
        "ChannelBindings",
        table => new
        {
            Conversation = table.Column<string>(),
            Forvaltning = table.Column<string>(nullable: true),
            ChangedAt = table.Column<long>(),
            ChangedBy = table.Column<string>(),
            Version = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_ChannelBindings", row => row.Conversation));

    private static void Requests(MigrationBuilder store) => store.CreateTable(
        "JoinRequests",
        table => new
        {
            AadObjectId = table.Column<string>(),
            Name = table.Column<string>(),
            Forvaltning = table.Column<string>(),
            At = table.Column<long>(),
            State = table.Column<string>(),
            Version = table.Column<int>(),
            Language = table.Column<string>(),
            Role = table.Column<string>(nullable: true),
            DecidedBy = table.Column<string>(nullable: true),
            DecidedAt = table.Column<long>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_JoinRequests", row => row.AadObjectId));
}
