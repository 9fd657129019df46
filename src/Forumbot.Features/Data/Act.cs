using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>What somebody does that changes something, as the channel delivered it: by whom, where, and which delivery it is.
/// Made by the edge from what the channel proves; nothing in it is what the user claims.</summary>
/// <param name="Key">Of the delivery: channel, conversation and activity id. The same act delivered twice has the same key.</param>
/// <param name="Who">The Entra object id of the one who acts; null where the channel gives none.</param>
/// <param name="Card">The activity of the card that the button stood in; null where there is none.</param>
/// <param name="InPlace">Whether the channel waits for the answer (Action.Execute). Where it does not, the note is a message.</param>
public sealed record Act(string Key, ConversationAddress Where, string? Who, Language Language, string? Card, bool InPlace, DateTimeOffset At)
{
    /// <summary>The activity that a message answers; null where there is none.</summary>
    public string? Activity { get; init; }

    /// <summary>Whether the card that was pressed shows more than what is changed: then nothing takes its place.</summary>
    public bool KeepsCard { get; init; }

    /// <summary>Whether it was done in a dialog: nobody else sees that, and nothing of it is said where it was opened.</summary>
    public bool InDialog { get; init; }
}

/// <summary>Where a conversation is held, as far as one needs to write there.</summary>
/// <param name="Id">As the channel has it; a thread's with its <c>;messageid=…</c>.</param>
/// <param name="Kind">personal, groupChat or channel.</param>
/// <param name="Bot">The bot's id in the channel.</param>
/// <param name="Person">Entra object id of the person in a 1:1 chat.</param>
/// <param name="User">That person's id in the channel.</param>
public sealed record ConversationAddress(string Id, string ServiceUrl, string ChannelId, string Kind, string? TenantId, string? Team, string? Bot, string? Person, string? User)
{
    internal const string ThreadMark = ";messageid=";

    /// <summary>The conversation itself: a thread's channel.</summary>
    public string Root => RootOf(Id);

    internal static string RootOf(string id) => id.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) is var thread and >= 0 ? id[..thread] : id;
}

/// <summary>What came of an act. Kept with its key, so that the same act delivered again gets the same answer.</summary>
/// <param name="Note">A sentence for the one who acts.</param>
/// <param name="Done">False where it was refused and the note says why; nothing was changed then.</param>
/// <param name="Card">The fresh card in place of the one whose button was pressed.</param>
public sealed record Said(string Note, bool Done = true, Reply? Card = null)
{
    /// <summary>That the card stays where it is and is brought up to date there later; null where it is not.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public KeptCard? Keep { get; init; }

    /// <summary>That the card is for the one who acts and for nobody else who reads the conversation: it is answered with, and does not take the place
    /// of the card that stands there.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPersonal { get; init; }

    /// <summary>What else is said, and where; committed with what was changed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Outgoing> Messages { get; init; } = [];
}

/// <summary>A message on its way to a conversation that the store knows.</summary>
/// <param name="Conversation">Its id, with thread.</param>
/// <param name="Activity">What is answered, replaced or taken back.</param>
/// <param name="ResendInDoubt">Whether it is sent once more when it is not known whether it arrived. False: it is held for the
/// administrator to decide.</param>
public sealed record Outgoing(string Conversation, Reply Reply, Language Language, OutgoingKind Kind = OutgoingKind.Send, string? Activity = null, bool ResendInDoubt = true)
{
    /// <summary>That the card is brought up to date later; null where it is not.</summary>
    public KeptCard? Keep { get; init; }
}

public enum OutgoingKind { Send, Update, Delete }
