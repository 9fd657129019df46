namespace Forumbot.Domain.Questions.Matching;

/// <summary>How many slips of the fingers part two words: a letter too many, too few, wrong, or two in wrong order.</summary>
internal static class Slips
{
    /// <returns>The number of slips, or more than <paramref name="most"/> as soon as it must be more.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        Span<int> before2 = stackalloc int[b.Length + 1], before = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var slips = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) slips = Math.Min(slips, before2[j - 2] + 1);
                row[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most) return most + 1;
            var spare = before2;
            before2 = before;
            before = row;
            row = spare;
        }

        return before[b.Length];
    }
}
