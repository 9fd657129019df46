namespace Forumbot.Domain.Ordering;

/// <summary>A file that goes with an order, such as the invoice to stop: for the eyes of its two parties.</summary>
public sealed class OrderFile
{
    /// <summary>How many go with one order, and how many wait for somebody's next.</summary>
    public const int Most = 5;

    /// <summary>How long a file waits for an order; then it is removed.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(24);

    public required string Id { get; init; }

    /// <summary>Entra object id of the one who sent it, in small letters.</summary>
    public required string By { get; init; }

    /// <summary>As <see cref="FileNames.Clean"/> leaves it.</summary>
    public required string Name { get; init; }

    /// <summary>What its content is.</summary>
    public required FileType Type { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal: the same file sent twice waits once.</summary>
    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the order that it belongs to; null while it waits for one.</summary>
    public string? Avrop { get; set; }
}
