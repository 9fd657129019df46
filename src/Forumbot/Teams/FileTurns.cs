using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Ordering.Files;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Files;

namespace Forumbot.Host;

/// <summary>Files that people send in a 1:1 chat, and their answers to whether a file may be saved in their OneDrive. Neither names nor
/// contents are logged.</summary>
internal sealed partial class FileTurns(FileTransfer transfer, Slices slices, TimeProvider clock, ILogger<FileTurns> log)
{
    /// <summary>Whether a message brings files that go with orders: in a 1:1 chat only, as Teams has it.</summary>
    public static bool Brings(Activity message) => Acts.AddressOf(message).Kind is "personal" && FileDownload.Of(message).Count > 0;

    /// <summary>Takes a message's files in. What came of it is said by the outbox.</summary>
    /// <param name="isAll">Whether the message is done then: else its text is still to be answered, as an act of its own.</param>
    public async Task Take(Activity message, bool isAll, CancellationToken cancel)
    {
        var (organisation, act) = (await slices.Organisation(cancel), Acts.Of(message, clock.GetUtcNow()));
        var files = Standing.On(LeadTime.DateAt(act.At), act.Who, organisation) is null ? [] : await Fetch(FileDownload.Of(message), cancel);
        await slices.Ordering.Files.Keep.Handle(isAll ? act : act with { Key = act.Key + "#files" }, organisation, files, transfer.MostBytes, cancel);
    }

    /// <summary><c>fileConsent/invoke</c>: nothing is shown in answer to it; what there is to say is a message.</summary>
    public async ValueTask<TurnResult> Consent(Turn turn, CancellationToken cancel)
    {
        var activity = turn.Activity;
        if (FileConsent.Of(activity) is not { } consent) return new(StatusCodes.Status400BadRequest);
        var (act, card) = (Acts.Of(activity, clock.GetUtcNow()), string.IsNullOrEmpty(activity.ReplyToId) ? null : activity.ReplyToId);
        if (!consent.Accepted) await slices.Ordering.Files.Give.Tell(act, card, null, null, null, cancel);
        else if (await slices.Ordering.Files.Give.Take(act, await slices.Organisation(cancel), card ?? activity.Id ?? "", consent.File, cancel) is { } gift) await Give(act, card, gift, consent, cancel);
        else return TurnResult.Ok;
        return TurnResult.Ok with { IsSaid = true };
    }

    private async Task Give(Features.Data.Act act, string? card, FileGift gift, FileConsent consent, CancellationToken cancel)
    {
        var fault = gift.Bytes is { } bytes ? await transfer.Put(consent.UploadUrl, bytes, cancel) : TransferFault.Refused;
        var saved = fault is TransferFault.None ? new SavedFile(transfer.Takes(consent.ContentUrl) ? consent.ContentUrl : null, consent.UniqueId, consent.FileType) : null;
        await slices.Ordering.Files.Give.Tell(act, card, gift.Name, saved, gift.Why ?? GiveFile.NotSaved, cancel);
    }

    /// <summary>One after the other: a person's files are few, and what is not taken costs nothing.</summary>
    private async Task<IReadOnlyList<SentFile>> Fetch(IReadOnlyList<FileDownload> files, CancellationToken cancel)
    {
        var fetched = new List<SentFile>();
        foreach (var file in files.Take(2 * OrderFile.Most))
        {
            var (bytes, fault) = await transfer.Fetch(file.Url, cancel);
            if (fault is not TransferFault.None) LogNotFetched(log, fault);
            fetched.Add(new(file.Name, bytes, FaultOf(fault)));
        }

        return fetched;
    }

    private static SentFileFault FaultOf(TransferFault fault) => fault switch
    {
        TransferFault.Refused => SentFileFault.Refused,
        TransferFault.TooLarge => SentFileFault.TooLarge,
        TransferFault.NotReached => SentFileFault.NotReached,
        _ => SentFileFault.None,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "A file that was sent could not be fetched: {Fault}.")]
    private static partial void LogNotFetched(ILogger log, TransferFault fault);
}
