namespace Forumbot.Teams.Templating.Values;

/// <summary>What one expansion may make at most, so that hostile data cannot fill the memory. One unit is a letter made, an
/// item listed or a round of a repetition.</summary>
internal sealed class Budget
{
    public const int LongestText = 1 << 20;
    public const long LargestOutput = 16L << 20;
    private const long Units = 64L << 20;
    private long left = Units;

    public void Spend(long units)
    {
        if (units > left) throw TooLarge();
        left -= units;
    }

    public Value Text(string text)
    {
        if (text.Length > LongestText) throw TooLarge();
        Spend(text.Length);
        return Value.Of(text);
    }

    public Value List(Value[] items)
    {
        Spend(items.Length);
        return Value.Of(items);
    }

    public static CardTemplateException TooLarge() => new("$", "the expansion grew beyond its bounds");
}
