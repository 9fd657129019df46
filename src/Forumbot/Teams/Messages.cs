using System.Buffers;
using System.Text;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering.Files;
using Forumbot.Teams.Activities;
using Microsoft.Extensions.ObjectPool;

namespace Forumbot.Host;

/// <summary>Turns a reply into a message, ready to be sent. A card that cannot be made or is too large for Teams goes as text: a
/// reply always has one.</summary>
internal sealed partial class Messages(Cards cards, ILogger<Messages> log)
{
    /// <summary>Teams takes messages under 80 KB, counted in UTF-16.</summary>
    private const int MostBytes = 80 * 1024 - 1;

    private const int LongestText = 16_000;

    /// <summary>As many as turns that wait for their connector; the pool's default follows the processors, which do not wait.</summary>
    private readonly DefaultObjectPool<MessageBuffer> _buffers = new(new Buffers(), maximumRetained: 128);

    /// <summary>To be given back when nobody reads its bytes any more. Not in a finally: a request that was given up may still
    /// be reading them.</summary>
    public MessageBuffer Rent() => _buffers.Get();

    public void Return(MessageBuffer buffer) => _buffers.Return(buffer);

    /// <param name="replyTo">The activity that is answered; null where there is none.</param>
    /// <returns>The activity as JSON, for as long as the buffer is rented.</returns>
    public ReadOnlyMemory<byte> Write(Reply reply, Language language, ConversationReference to, string? replyTo, MessageBuffer buffer)
    {
        var (card, message) = (buffer.Card, buffer.Message);
        Expand(reply, card);
        var text = Shortened(reply.Text);
        var outgoing = FileMessage(reply, language) ?? new OutgoingMessage(card.WrittenCount == 0 ? text : Shortened(reply.Headline), Texts.LocaleOf(language), card.WrittenMemory);
        outgoing.Write(message, to, replyTo);
        if (card.WrittenCount > 0 && TooLarge(message.WrittenSpan))
        {
            LogTooLarge(log, reply.Card, message.WrittenCount);
            message.ResetWrittenCount();
            (outgoing with { Text = text, Card = default }).Write(message, to, replyTo);
        }

        return message.WrittenMemory;
    }

    private void Expand(Reply reply, ArrayBufferWriter<byte> card)
    {
        if (reply.Card is not { } name || FileCardType(reply) is not null) return;
        try
        {
            cards.Expand(name, reply.Data, card);
        }
        catch (Exception fault)
        {
            LogNotExpanded(log, name, fault);
            card.ResetWrittenCount();
        }
    }

    /// <summary>Teams' own cards for files are sent as they are.</summary>
    private static OutgoingMessage? FileMessage(Reply reply, Language language) => FileCardType(reply) is { } type
        ? new OutgoingMessage(Shortened(reply.Headline), Texts.LocaleOf(language), Encoding.UTF8.GetBytes(reply.Data.GetProperty("content").GetRawText())) { CardType = type, CardName = reply.Data.GetProperty("name").GetString(), CardUrl = reply.Data.GetProperty("contentUrl").GetString() }
        : null;

    private static string? FileCardType(Reply reply) => reply.Card switch
    {
        TeamsFileCards.Consent => FileConsent.ContentType,
        TeamsFileCards.Info => FileConsent.InfoType,
        _ => null,
    };

    /// <summary>Characters are never more than bytes, so most messages need no counting.</summary>
    private static bool TooLarge(ReadOnlySpan<byte> message) => message.Length * 2 > MostBytes && Encoding.UTF8.GetCharCount(message) * 2 > MostBytes;

    private static string Shortened(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    [LoggerMessage(Level = LogLevel.Error, Message = "The card {Card} could not be expanded; its text was sent instead.")]
    private static partial void LogNotExpanded(ILogger log, string card, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The card {Card} makes a message of {Bytes} bytes, more than Teams takes; its text was sent instead.")]
    private static partial void LogTooLarge(ILogger log, string? card, int bytes);

    private sealed class Buffers : PooledObjectPolicy<MessageBuffer>
    {
        private const int MostKept = 256 * 1024;

        public override MessageBuffer Create() => new();

        public override bool Return(MessageBuffer buffer)
        {
            buffer.Card.ResetWrittenCount();
            buffer.Message.ResetWrittenCount();
            return buffer.Card.Capacity <= MostKept && buffer.Message.Capacity <= MostKept;
        }
    }
}

/// <summary>Where a message is written, and the card that goes into it.</summary>
internal sealed class MessageBuffer
{
    private const int Usual = 8 * 1024;

    public ArrayBufferWriter<byte> Card { get; } = new(Usual);

    public ArrayBufferWriter<byte> Message { get; } = new(Usual);
}
