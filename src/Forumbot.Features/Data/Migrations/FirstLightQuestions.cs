using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Features.Data.Migrations;

internal static class FirstLightQuestions
{
    internal static void Create(MigrationBuilder store)
    {
        TaughtAliases(store);
        UnansweredQuestions(store);
        Revisions(store);
    }

    private static void TaughtAliases(MigrationBuilder store) => store.CreateTable(
        "TaughtAliases",
        table => new
        {
            Folded = table.Column<string>(),
            Phrase = table.Column<string>(),
            Tjanst = table.Column<string>(),
            TaughtAt = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_TaughtAliases", row => row.Folded));

    private static void UnansweredQuestions(MigrationBuilder store)
    {
        store.CreateTable(
            "UnansweredQuestions",
            table => new
            {
                Id = table.Column<string>(),
                Kind = table.Column<string>(),
                Text = table.Column<string>(),
                Language = table.Column<string>(),
                Intent = table.Column<string>(),
                Tjanster = table.Column<string>(),
                Count = table.Column<int>(),
                FirstAsked = table.Column<long>(),
                LastAsked = table.Column<long>(),
                HandledAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_UnansweredQuestions", row => row.Id));
        store.CreateIndex("IX_UnansweredQuestions_LastAsked", "UnansweredQuestions", "LastAsked");
    }

    private static void Revisions(MigrationBuilder store) => store.CreateTable(
        "Revisions",
        table => new
        {
            Number = table.Column<long>(),
            At = table.Column<long>(),
            Cause = table.Column<string>(),
        },
        constraints: table => table.PrimaryKey("PK_Revisions", row => row.Number));
}
