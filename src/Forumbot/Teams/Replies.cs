using System.Buffers;
using System.Text;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;
using Microsoft.Extensions.ObjectPool;

namespace Forumbot.Host;

/// <summary>Turns an answer into a message and sends it. A card that cannot be made or is too large for Teams goes as text:
/// an answer always has one.</summary>
internal sealed partial class Replies(ConnectorClient connector, Cards cards, ILogger<Replies> log)
{
    /// <summary>Teams takes messages under 80 KB, counted in UTF-16.</summary>
    private const int MostBytes = 80 * 1024 - 1;

    private const int LongestText = 16_000;

    /// <summary>Two for each turn that waits for its connector; the pool's default follows the processors, which do not wait.</summary>
    private readonly DefaultObjectPool<ArrayBufferWriter<byte>> _buffers = new(new Buffers(), maximumRetained: 256);

    public async Task Send(Activity answered, Answer answer, CancellationToken cancel)
    {
        var (card, message) = (_buffers.Get(), _buffers.Get());
        Write(answered, answer, card, message);
        var delivery = await connector.Send(ConversationReference.Of(answered), answered.Id, message.WrittenMemory, cancel);
        if (delivery is not Delivery.Taken) LogNotTaken(log, answered.Id, delivery);
        // Not in a finally: a request that was given up may still be reading its bytes.
        _buffers.Return(card);
        _buffers.Return(message);
    }

    private void Write(Activity answered, Answer answer, ArrayBufferWriter<byte> card, ArrayBufferWriter<byte> message)
    {
        Expand(answer, card);
        var text = Shortened(answer.Reply.Text);
        var outgoing = new OutgoingMessage(card.WrittenCount == 0 ? text : Shortened(answer.Reply.Headline), Texts.LocaleOf(answer.Language), card.WrittenMemory);
        outgoing.Write(message, answered);
        if (card.WrittenCount == 0 || !TooLarge(message.WrittenSpan)) return;
        LogTooLarge(log, answer.Reply.Card, message.WrittenCount);
        message.ResetWrittenCount();
        (outgoing with { Text = text, Card = default }).Write(message, answered);
    }

    private void Expand(Answer answer, ArrayBufferWriter<byte> card)
    {
        if (answer.Reply.Card is not { } name) return;
        try
        {
            cards.Expand(name, answer.Reply.Data, card);
        }
        catch (Exception fault)
        {
            LogNotExpanded(log, name, fault);
            card.ResetWrittenCount();
        }
    }

    /// <summary>Characters are never more than bytes, so most messages need no counting.</summary>
    private static bool TooLarge(ReadOnlySpan<byte> message) => message.Length * 2 > MostBytes && Encoding.UTF8.GetCharCount(message) * 2 > MostBytes;

    private static string Shortened(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to the activity {Id} was not taken: {Delivery}.")]
    private static partial void LogNotTaken(ILogger log, string? id, Delivery delivery);

    [LoggerMessage(Level = LogLevel.Error, Message = "The card {Card} could not be expanded; its text was sent instead.")]
    private static partial void LogNotExpanded(ILogger log, string card, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The card {Card} makes a message of {Bytes} bytes, more than Teams takes; its text was sent instead.")]
    private static partial void LogTooLarge(ILogger log, string? card, int bytes);

    private sealed class Buffers : PooledObjectPolicy<ArrayBufferWriter<byte>>
    {
        public override ArrayBufferWriter<byte> Create() => new(8 * 1024);

        public override bool Return(ArrayBufferWriter<byte> buffer)
        {
            buffer.ResetWrittenCount();
            return buffer.Capacity <= 256 * 1024;
        }
    }
}
