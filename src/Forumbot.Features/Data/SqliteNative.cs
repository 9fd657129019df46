using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Forumbot.Features.Data;

/// <summary>Lets Microsoft.Data.Sqlite 10, which asks for SQLitePCLRaw 2.1, run on the 2.0.6 that the package feed serves.
/// The runtime refuses an assembly older than the one asked for, so the load is answered here with the file at hand. Of the
/// members that Microsoft.Data.Sqlite takes from it all but <c>sqlite3_load_extension</c> are in 2.0.6; a test repeats that
/// check. Delete this file, and NU1605 in the project files, the day the feed serves 2.1.</summary>
internal static class SqliteNative
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must be in place before any code of this library touches SQLite.")]
    internal static void AnswerForOlderAssemblies() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) is not true) return null;
        var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
