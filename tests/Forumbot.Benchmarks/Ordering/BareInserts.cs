using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Forumbot.Benchmarks.Ordering;

/// <summary>The least that is durable: one prepared insert of one row for each transaction, journal and synchronous as the product has them.</summary>
internal sealed class BareInserts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _rows;

    public BareInserts(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
        using var make = new SqliteCommand("PRAGMA journal_mode = WAL; CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL)", _connection);
        make.ExecuteNonQuery();
        _insert = new("INSERT INTO Rows VALUES ($id, $text)", _connection);
        _insert.Parameters.AddWithValue("$id", 0L);
        _insert.Parameters.AddWithValue("$text", new string('x', 100));
        _insert.Prepare();
    }

    public double PerSecond(TimeSpan time)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), _rows);
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            _insert.Parameters[0].Value = ++_rows;
            _insert.ExecuteNonQuery();
        }

        return (_rows - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
