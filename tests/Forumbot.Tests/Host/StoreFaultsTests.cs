using Forumbot.Host;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Forumbot.Tests.Host;

public sealed class StoreFaultsTests
{
    private static readonly StoreSettings File = StoreSettings.ForSqliteFile("/srv/forumbot.db");

    [Theory]
    [InlineData(5, "locked")]
    [InlineData(6, "locked")]
    [InlineData(8, "may not be written")]
    [InlineData(11, "damaged")]
    [InlineData(13, "disk is full")]
    [InlineData(14, "cannot be opened")]
    [InlineData(26, "damaged or is not a SQLite database")]
    [InlineData(99, "SQLite error 99")]
    public void A_SQLite_fault_names_the_file_and_what_to_do(int code, string says)
    {
        var told = StoreFaults.Explain(new InvalidOperationException("EF", new SqliteException("inner text", code)), File);

        Assert.Contains("/srv/forumbot.db", told, StringComparison.Ordinal);
        Assert.Contains(says, told, StringComparison.Ordinal);
        Assert.DoesNotContain("inner text", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_told_without_its_password()
    {
        var told = StoreFaults.Explain(new NpgsqlException("Password=hemligt"), new(StoreProvider.Postgres, "Host=db;Password=hemligt"));

        Assert.Contains("PostgreSQL", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_our_own_is_not_the_stores() => Assert.Null(StoreFaults.Explain(new InvalidOperationException("bug"), File));
}
