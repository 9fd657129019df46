namespace Forumbot.Teams.Templating.Expressions;

/// <summary>What an expression may give, as far as its writing tells. Object means that only the data can tell.</summary>
[Flags]
internal enum Kinds
{
    Boolean = 1,
    Number = 2,
    Object = 4,
    Text = 8,
    List = 16,
}
