namespace Forumbot.Teams.Templating.Values;

/// <summary>What one expansion may make at most, so that hostile data can fill neither memory nor time. Counted in bytes, roughly.</summary>
internal sealed class Budget
{
    /// <summary>In letters.</summary>
    public const int LongestText = 1 << 20;

    /// <summary>In bytes.</summary>
    public const long LargestOutput = 16L << 20;

    private const long Bytes = 128L << 20;
    private const int Letter = sizeof(char);
    private const int Item = 40;
    private const int Round = 256;
    private long left = Bytes;

    /// <summary>For one round of a repetition, which costs time more than memory.</summary>
    public void SpendRound() => Spend(Round);

    public void SpendLetters(long count) => Spend(Math.Min(count, Bytes) * Letter);

    public void SpendItems(long count) => Spend(Math.Min(count, Bytes) * Item);

    public Value Text(string text)
    {
        if (text.Length > LongestText) throw TooLarge();
        SpendLetters(text.Length);
        return Value.Of(text);
    }

    public Value List(Value[] items)
    {
        SpendItems(items.Length);
        return Value.Of(items);
    }

    public static CardTemplateException TooLarge() => new("$", "the expansion grew beyond its bounds");

    private void Spend(long bytes)
    {
        if (bytes > left) throw TooLarge();
        left -= bytes;
    }
}
