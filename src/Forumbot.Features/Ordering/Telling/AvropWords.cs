using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What states and steps are called in tables for people, in Swedish.</summary>
public static class AvropWords
{
    public static string State(AvropState state) => OrderNames.State(state).Sv;

    public static string Action(AvropAction action) => action switch
    {
        AvropAction.Order => "Beställ",
        AvropAction.Close => "Avslutad av sig själv",
        _ => AvropButtons.Of(action).Title.Sv,
    };
}
