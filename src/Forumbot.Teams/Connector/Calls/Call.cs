namespace Forumbot.Teams.Connector.Calls;

/// <summary>A call to a connector, as often as it has to be made.</summary>
/// <param name="Method">POST must not be repeated where it may have been taken; all else may.</param>
/// <param name="Act">What it does, in a word, for metrics.</param>
/// <param name="Conversation">Whose limits it counts for; null for none.</param>
/// <param name="Tenant">Whose limits it counts for; empty where it is not known.</param>
internal sealed record Call(HttpMethod Method, string Act, Uri Uri, ReadOnlyMemory<byte> Body, string? Conversation, string Tenant)
{
    /// <summary>The largest answer that is read, in bytes.</summary>
    public int MostAnswered { get; init; } = 64 * 1024;

    /// <summary>Repeating it changes nothing.</summary>
    public bool CanBeRepeated => Method != HttpMethod.Post;

    public bool HasBody => Method == HttpMethod.Post || Method == HttpMethod.Put;
}

/// <summary>What one request came to.</summary>
/// <param name="Body">Of an answer that is well; empty where it was cut or is too large.</param>
/// <param name="Again">Whether it is worth a retry at once.</param>
internal readonly record struct Answer(Delivery Delivery, ReadOnlyMemory<byte> Body = default, bool Again = false);
