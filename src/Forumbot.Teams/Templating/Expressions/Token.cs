namespace Forumbot.Teams.Templating.Expressions;

internal enum TokenKind
{
    Number,
    Text,
    Name,
    Sign,
    End,
}

/// <param name="Raw">As written, quotes and all.</param>
/// <param name="At">Where in the expression, in letters from its beginning.</param>
internal readonly record struct Token(TokenKind Kind, string Raw, int At)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Raw == sign;
}
