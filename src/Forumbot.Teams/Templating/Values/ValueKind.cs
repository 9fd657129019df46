namespace Forumbot.Teams.Templating.Values;

/// <summary>The types that an expression can give. Error is a failed evaluation that conditions take as false;
/// Fault is one that nothing but the surrounding text catches (an unknown function, for instance).</summary>
internal enum ValueKind : byte
{
    Undefined,
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Object,
    Error,
    Fault,
}
