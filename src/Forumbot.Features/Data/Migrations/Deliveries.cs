using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

/// <summary>What came in, what goes out, and where.</summary>
[DbContext(typeof(ForumbotDb))]
[Migration("20261121120000_Deliveries")]
internal sealed class Deliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        TakenActivities(migrationBuilder);
        Outbox(migrationBuilder);
        Conversations(migrationBuilder);
    }

    private static void TakenActivities(MigrationBuilder store)
    {
        store.CreateTable(
            "TakenActivities",
            table => new
            {
                Key = table.Column<string>(),
                At = table.Column<long>(),
                State = table.Column<string>(),
                Body = table.Column<string>(nullable: true),
                Answer = table.Column<string>(nullable: true),
                Worker = table.Column<string>(nullable: true),
                WorkerUntil = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_TakenActivities", row => row.Key));
        store.CreateIndex("IX_TakenActivities_State_At", "TakenActivities", ["State", "At"]);
    }

    private static void Outbox(MigrationBuilder store)
    {
        store.CreateTable(
            "Outbox",
            table => new
            {
                Id = table.Column<string>(),
                Conversation = table.Column<string>(),
                Sequence = table.Column<long>(),
                Kind = table.Column<string>(),
                Activity = table.Column<string>(nullable: true),
                Text = table.Column<string>(),
                Card = table.Column<string>(nullable: true),
                Data = table.Column<string>(nullable: true),
                Language = table.Column<string>(),
                ResendInDoubt = table.Column<bool>(),
                State = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                DueAt = table.Column<long>(),
                Attempts = table.Column<int>(),
                Worker = table.Column<string>(nullable: true),
                WorkerUntil = table.Column<long>(nullable: true),
                Doubts = table.Column<int>(),
                Fault = table.Column<string>(nullable: true),
                SentId = table.Column<string>(nullable: true),
                SentAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Outbox", row => row.Id));
        store.CreateIndex("IX_Outbox_Conversation_Sequence", "Outbox", ["Conversation", "Sequence"], unique: true);
        store.CreateIndex("IX_Outbox_Conversation_State_Sequence", "Outbox", ["Conversation", "State", "Sequence"]);
        store.CreateIndex("IX_Outbox_State_DueAt", "Outbox", ["State", "DueAt"]);
    }

    private static void Conversations(MigrationBuilder store)
    {
        store.CreateTable(
            "Conversations",
            table => new
            {
                Id = table.Column<string>(),
                ServiceUrl = table.Column<string>(),
                ChannelId = table.Column<string>(),
                Kind = table.Column<string>(),
                TenantId = table.Column<string>(nullable: true),
                Team = table.Column<string>(nullable: true),
                Bot = table.Column<string>(nullable: true),
                Person = table.Column<string>(nullable: true),
                User = table.Column<string>(nullable: true),
                Name = table.Column<string>(nullable: true),
                SeenAt = table.Column<long>(),
                InstalledAt = table.Column<long>(nullable: true),
                ClosedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Conversations", row => row.Id));
        store.CreateIndex("IX_Conversations_Person", "Conversations", "Person");
    }
}
