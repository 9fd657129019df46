using Microsoft.AspNetCore.Mvc;

namespace Forumbot.TryOut;

/// <summary>Plays the OneDrive of those on the page: a file that one attaches lies here until the bot fetches it, and one that the bot may
/// save is put here. The latest only: memory is bounded.</summary>
internal static class Attachments
{
    private const int Most = 16, MostBytes = 6 * 1024 * 1024;

    public static void MapAttachments(this RouteGroupBuilder group)
    {
        var (gate, files, order) = (new Lock(), new Dictionary<string, byte[]>(), new Queue<string>());
        var file = group.MapGroup("/files/{id}").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        file.MapPut("", async Task<IResult> (string id, HttpRequest request, CancellationToken cancel) =>
        {
            if (!Mailboxes.IsSession(id)) return Refusal.Bad("The file's id is 32 hexadecimal digits.");
            using var read = new MemoryStream();
            await request.Body.CopyToAsync(read, cancel);
            lock (gate)
            {
                if (!files.ContainsKey(id)) order.Enqueue(id);
                files[id] = read.ToArray();
                if (order.Count > Most) files.Remove(order.Dequeue());
            }

            return TypedResults.Created($"{TryOutPage.Path}/files/{id}");
        });
        file.MapGet("", IResult (string id) =>
        {
            lock (gate) return files.TryGetValue(id, out var bytes) ? TypedResults.File(bytes, "application/octet-stream", "fil") : Refusal.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such file.");
        });
    }
}
