using System.Buffers;
using System.Text.Json.Nodes;
using Forumbot.Features;

namespace Forumbot.Host;

/// <summary>Cards for the bodies that answer invokes.</summary>
internal sealed partial class FreshCards(Cards cards, ILogger<FreshCards> log)
{
    /// <summary>The reply's card as JSON; null where it has none, or it cannot be made: its text is shown then.</summary>
    public ReadOnlyMemory<byte>? Of(Reply reply)
    {
        if (reply.Card is not { } name) return null;
        var card = new ArrayBufferWriter<byte>();
        try
        {
            cards.Expand(name, reply.Data, card);
            return card.WrittenMemory;
        }
        catch (Exception fault)
        {
            LogNotExpanded(log, name, fault);
            return null;
        }
    }

    /// <summary>The reply's card without its buttons: for where the bot is not, and cannot answer them.</summary>
    public ReadOnlyMemory<byte>? WithoutButtons(Reply reply)
    {
        if (Of(reply) is not { } card || JsonNode.Parse(card.Span) is not JsonObject content) return null;
        content.Remove("actions");
        return System.Text.Encoding.UTF8.GetBytes(content.ToJsonString(Readable));
    }

    /// <summary>The reply's card for a dialog, which knows Action.Submit alone.</summary>
    public ReadOnlyMemory<byte>? InDialog(Reply reply)
    {
        if (Of(reply) is not { } card || JsonNode.Parse(card.Span) is not JsonObject content) return null;
        Submit(content);
        return System.Text.Encoding.UTF8.GetBytes(content.ToJsonString(Readable));
    }

    /// <summary>Every Action.Execute gives way to the Action.Submit that it falls back to.</summary>
    private static void Submit(JsonNode? node)
    {
        if (node is JsonObject of) foreach (var (_, inner) in of.ToList()) Submit(inner);
        if (node is not JsonArray all) return;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is JsonObject action && action["type"]?.ToString() is "Action.Execute" && action["fallback"] is JsonObject submit) all[i] = submit.DeepClone();
            else Submit(all[i]);
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [LoggerMessage(Level = LogLevel.Error, Message = "The card {Card} could not be expanded; its text is shown instead.")]
    private static partial void LogNotExpanded(ILogger log, string card, Exception fault);
}
