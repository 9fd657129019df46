using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>A word, or a part of a compound word, or words written apart that are one, as the vocabulary knows it.</summary>
internal sealed class Piece(Word word, int symbol, string stem)
{
    public Word Word { get; } = word;

    /// <summary>The stem's number in the vocabulary, or Unknown.</summary>
    public int Symbol { get; } = symbol;

    public string Stem { get; } = stem;

    /// <summary>True where it was misspelled.</summary>
    public bool Guessed { get; init; }

    /// <summary>True for the later parts of a compound word.</summary>
    public bool IsTail { get; init; }

    public decimal? Number { get; init; }

    /// <summary>"av", "the": stands between other words without parting them.</summary>
    public bool IsLink { get; init; }

    /// <summary>What the piece was found to be a part of.</summary>
    public Tag Tags { get; set; }

    public int Sentence => Word.Sentence;
}

/// <summary>What pieces can be a part of. Patterns name them in braces: {service}.</summary>
[Flags]
internal enum Tag
{
    None = 0,
    Service = 1,
    Unit = 2,
    Forum = 4,
    Area = 8,
    Period = 16,
    Number = 32,

    /// <summary>Words that fit several services: known, but no name.</summary>
    Vague = 64,
}
