namespace Forumbot.Features.Data;

/// <summary>A file that one process at a time can hold. The operating system frees it when its holder dies.</summary>
internal static class FileLock
{
    /// <returns>Null where another holds it.</returns>
    /// <exception cref="StoreUnavailable">No file can be made there.</exception>
    internal static FileStream? TryTake(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailable(StoreProblem.NotWritable, e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreUnavailable(StoreProblem.Unreachable, e);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
