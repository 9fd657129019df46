using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.Data.Sqlite;

namespace Forumbot.Tests.Host;

public sealed class StoreFaultsTests
{
    private static readonly StoreSettings File = StoreSettings.ForSqliteFile("/srv/forumbot.db");

    [Fact]
    public void A_stores_fault_names_the_file_and_what_to_do_however_deep_it_lies()
    {
        var told = StoreFaults.Explain(new InvalidOperationException("EF", new SqliteException("inner text", 26)), File);

        Assert.Equal("/srv/forumbot.db: The database file cannot be read. Restore it from a backup, or name another file.", told);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_told_without_its_password()
    {
        var told = StoreFaults.Explain(new StoreUnavailable(StoreProblem.Unreachable), new(StoreProvider.Postgres, "Host=db;Password=hemligt"));

        Assert.StartsWith("PostgreSQL: ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_our_own_is_not_the_stores() => Assert.Null(StoreFaults.Explain(new InvalidOperationException("bug"), File));
}
