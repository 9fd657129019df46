namespace Forumbot.Domain.Ordering.Notices;

/// <summary>How somebody wants to be told of orders, in the order of the usual.</summary>
public enum NoticeWay
{
    /// <summary>In their own chat, at once.</summary>
    Direct,

    /// <summary>In their förvaltning's channel: the number, the service and how far it has come, and nothing of references and people.</summary>
    Channel,

    /// <summary>In their own chat, once in the morning of each working day.</summary>
    Daily,
}

/// <summary>Where a notice goes.</summary>
public enum NoticePlace
{
    Chat,
    Channel,

    /// <summary>It waits for the next summary.</summary>
    Summary,

    /// <summary>It waits until the person has a chat with the bot.</summary>
    Waits,
}

public static class NoticeRoute
{
    /// <summary>Who has chosen a channel that there is none of, is told in their own chat.</summary>
    /// <param name="hasChat">Whether there is a chat of their own that is open.</param>
    /// <param name="hasChannel">Whether their förvaltning has a channel that is open.</param>
    public static NoticePlace Of(Told told, NoticeWay chosen, bool hasChat, bool hasChannel) => chosen switch
    {
        NoticeWay.Channel when hasChannel && !told.MustAct => NoticePlace.Channel,
        NoticeWay.Daily when !told.MustAct => NoticePlace.Summary,
        _ => hasChat ? NoticePlace.Chat : NoticePlace.Waits,
    };
}
