namespace Forumbot.Features.People;

/// <summary>Which part of the directory is shown.</summary>
/// <param name="Search">What a title, a förvaltning, a role, a key or an object id holds; empty for everybody who has not left.</param>
/// <param name="Number">From 0; beyond the last it is the last.</param>
public readonly record struct DirectoryPage(string Search, int Number)
{
    /// <summary>People on a page.</summary>
    public const int Size = 20;

    public const int LongestSearch = 100;

    public static DirectoryPage First => new("", 0);
}

/// <summary>What of somebody is to be changed.</summary>
public enum DirectoryForm { Person, Leaver, Deputy }
