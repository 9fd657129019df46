using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Forumbot.Features.Data;

/// <summary>A prepared statement of a connection, run again and again with other values: for millions of rows. A command with parameters
/// makes a string of each text, looks each parameter up by its name, and takes several times as long.</summary>
/// <remarks>Asks SQLite itself: code that names a type of SQLitePCLRaw does not compile beside the older version of it that the feed
/// serves (see <see cref="SqliteNative"/>).</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int Ok = 0, Done = 101;

    private readonly SafeHandle connection;
    private readonly IntPtr database;
    private readonly IntPtr statement;
    private readonly bool held;

    internal SqliteStatement(SqliteConnection open, string sql)
    {
        connection = (SafeHandle)typeof(SqliteConnection).GetProperty("Handle")!.GetValue(open)!;
        connection.DangerousAddRef(ref held);
        database = connection.DangerousGetHandle();
        var text = Encoding.UTF8.GetBytes(sql);
        Check(Native.Prepare(database, text, text.Length, out statement, IntPtr.Zero), Ok);
    }

    /// <param name="at">From 1.</param>
    /// <param name="pinned">UTF-8 in memory that stays where it is as long as it is bound.</param>
    internal void Bind(int at, byte[] pinned) => Check(Native.BindText(statement, at, Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, IntPtr.Zero), Ok);

    internal void Bind(int at, long number) => Check(Native.BindNumber(statement, at, number), Ok);

    /// <summary>Runs it with what is bound, which stays bound.</summary>
    /// <exception cref="SqliteException">As of a command.</exception>
    internal void Run()
    {
        var code = Native.Step(statement);
        if (code == Done) _ = Native.Reset(statement);
        else Check(code, Done);
    }

    public void Dispose()
    {
        _ = Native.Finish(statement);
        if (held) connection.DangerousRelease();
    }

    private void Check(int code, int expected)
    {
        if (code == expected) return;
        throw new SqliteException(Marshal.PtrToStringUTF8(Native.Message(database)), Native.Code(database) & 0xFF, Native.Code(database));
    }

    private static class Native
    {
        private const string Library = "e_sqlite3";

        [DllImport(Library, EntryPoint = "sqlite3_prepare_v2"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Prepare(IntPtr database, byte[] sql, int length, out IntPtr statement, IntPtr rest);

        [DllImport(Library, EntryPoint = "sqlite3_bind_text"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int BindText(IntPtr statement, int at, IntPtr text, int length, IntPtr isStatic);

        [DllImport(Library, EntryPoint = "sqlite3_bind_int64"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int BindNumber(IntPtr statement, int at, long number);

        [DllImport(Library, EntryPoint = "sqlite3_step"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Step(IntPtr statement);

        [DllImport(Library, EntryPoint = "sqlite3_reset"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Reset(IntPtr statement);

        [DllImport(Library, EntryPoint = "sqlite3_finalize"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Finish(IntPtr statement);

        [DllImport(Library, EntryPoint = "sqlite3_errmsg"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern IntPtr Message(IntPtr database);

        [DllImport(Library, EntryPoint = "sqlite3_extended_errcode"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Code(IntPtr database);
    }
}
