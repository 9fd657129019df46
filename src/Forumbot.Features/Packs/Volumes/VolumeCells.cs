namespace Forumbot.Features.Packs.Volumes;

/// <summary>A line of a file of volumes: its cells as UTF-8, without their quotation marks. Holds as long as the reader stands there.</summary>
/// <remarks>Cells that the line lacks are empty.</remarks>
public readonly ref struct VolumeCells
{
    /// <summary>From 1 for the header.</summary>
    public required long Line { get; init; }

    public required ReadOnlySpan<byte> Tjanst { get; init; }

    public required ReadOnlySpan<byte> Forvaltning { get; init; }

    public required ReadOnlySpan<byte> Month { get; init; }

    public required ReadOnlySpan<byte> Quantity { get; init; }

    public required ReadOnlySpan<byte> Example { get; init; }
}

/// <summary>Reads the whole file from its beginning, line by line, and gives it to the reader: its lines, and what is no line.</summary>
/// <remarks>Is called twice: once to check the file before the store is held for writing, and once to save it.</remarks>
public delegate void ReadVolumes(VolumeReader into);
