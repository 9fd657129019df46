using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Forumbot.Features.Packs;

/// <summary>Adds many rows at once, within the context's transaction. A pack's volumes are tens of thousands of rows, and EF's own
/// way, row by row, takes most of the time until a newcomer's first answer.</summary>
internal static class BulkInsert
{
    private const int RowsAtOnce = 40;

    internal static async Task Insert<T>(this DbContext db, DbSet<T> table, IReadOnlyList<T> rows, CancellationToken cancel) where T : class
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            Fill(command, table.EntityType, chunk);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static void Fill<T>(DbCommand command, IEntityType type, T[] rows) where T : class
    {
        var columns = type.GetProperties().ToArray();
        var sql = new StringBuilder($"""INSERT INTO "{type.GetTableName()}" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES """);
        for (var row = 0; row < rows.Length; row++)
        {
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, column) => $"@v{row}_{column}")).Append(')');
            for (var column = 0; column < columns.Length; column++) Add(command, $"@v{row}_{column}", columns[column], rows[row]);
        }
        command.CommandText = sql.ToString();
    }

    private static void Add<T>(DbCommand command, string name, IProperty column, T row) where T : class =>
        command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, column.PropertyInfo!.GetValue(row), column.IsNullable));
}
