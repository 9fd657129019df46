namespace Forumbot.Domain.Questions.Matching;

/// <summary>The matching data that goes with the program (Words/): plain text, one entry a line, # begins a comment.</summary>
internal static class WordFile
{
    public static IReadOnlyList<string> Lines(string name) => RawLines(name).Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).ToList();

    public static IReadOnlyList<string> RawLines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream("Words/" + name)
            ?? throw new InvalidOperationException($"The word file {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>The words of each [section].</summary>
    public static IReadOnlyDictionary<string, string[]> Sections(string name)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var words = new List<string>();
        foreach (var line in Lines(name))
        {
            if (line[0] == '[') sections.Add(line[1..^1], words = []);
            else words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>"key = a; b c": the phrases of each key.</summary>
    public static IEnumerable<(string Key, string[] Phrases)> Phrases(string name) =>
        Lines(name).Select(l => l.Split('=', 2)).Select(p => (p[0].Trim(), p[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
}
