namespace Forumbot.Domain.Questions.Reading;

/// <summary>A word as typed.</summary>
/// <param name="Typed">The letters as typed.</param>
/// <param name="Folded">Lower case, å and ä as a, ö as o: so that missing dots make no difference.</param>
/// <param name="Sentence">The number of the sentence it stands in.</param>
/// <param name="Comma">True where a comma, colon or dash stands right before it.</param>
/// <param name="Hyphen">True where only a hyphen parts it from the word before.</param>
/// <param name="Hanging">True for "leverantörs-" in "leverantörs- och kundreskontra": its end stands in a later word.</param>
internal readonly record struct Word(string Typed, string Folded, int Sentence, bool Comma, bool Hyphen, bool Hanging)
{
    public bool IsCapital => char.IsUpper(Typed[0]);

    /// <summary>In a text that shouts, capitals tell nothing.</summary>
    public bool IsShouted => !Typed.Any(char.IsLower);

    public bool IsAcronym => Typed.Length is > 1 and <= 4 && Typed.All(char.IsUpper);
}
