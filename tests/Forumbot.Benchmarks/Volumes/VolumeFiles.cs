namespace Forumbot.Benchmarks.Volumes;

/// <summary>The same volumes as a person would write them, and as the table holds them. Month by month, as they are reported.</summary>
internal static class VolumeFiles
{
    private static readonly DateOnly[] Months = [new(2026, 1, 1), new(2026, 2, 1), new(2026, 3, 1)];

    /// <returns>How many rows.</returns>
    public static int Write(LargeOrganisation organisation, string asWritten, string asHeld)
    {
        using StreamWriter written = new(asWritten), held = new(asHeld);
        written.WriteLine("service;unit;month;quantity;example");
        held.WriteLine("Tjanst;Forvaltning;Month;Quantity;Example");
        var rows = 0;
        foreach (var month in Months)
            foreach (var tjanst in organisation.Tjanster)
                foreach (var unit in organisation.Units)
                {
                    var hundredths = (uint)(rows++ * 2654435761L) % 40_000;
                    written.WriteLine(FormattableString.Invariant($"{tjanst};{unit};{month:yyyy-MM};{hundredths / 100},{hundredths % 100:00};nej"));
                    held.WriteLine(FormattableString.Invariant($"{tjanst};{unit};{month:yyyy-MM-dd};{hundredths * 10};0"));
                }

        return rows;
    }
}
