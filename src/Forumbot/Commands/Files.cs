namespace Forumbot.Commands;

/// <summary>Files that commands write.</summary>
internal static class Files
{
    /// <summary>Beside it first, so that a file that is there is never left half-written.</summary>
    /// <exception cref="RefusedException">It cannot be written.</exception>
    public static void Save(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var to = File.Create(beside)) write(to);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw new RefusedException($"The file {path} cannot be written. Check that its folder is there and may be written to, and that no other program holds the file.");
        }
    }
}
