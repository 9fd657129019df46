using Forumbot.Domain.Catalogue;
using Microsoft.Extensions.FileProviders;

namespace Forumbot.TryOut;

/// <summary>A chat in the browser that plays Teams towards the bot on this machine: it sends Activities to
/// <c>/api/messages</c> and takes the bot's replies as the connector at <see cref="ServicePath"/>.</summary>
internal static class TryOutPage
{
    public const string Path = "/tryout";

    /// <summary>What the page puts in <c>serviceUrl</c>, after the origin.</summary>
    public const string ServicePath = Path + "/connector";

    /// <summary>Where the build puts the page and the packages that draw cards.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "TryOut", "wwwroot");

    /// <summary>Puts the page at <c>/</c> and all that it needs under <c>/tryout</c>. In Development only: elsewhere nothing is mapped.</summary>
    /// <param name="organisation">The organisation of the moment: its people, channels and förvaltningar are shown to choose among.</param>
    /// <param name="folder">Where the page's files are; for tests.</param>
    public static void MapTryOut(this WebApplication app, Func<CancellationToken, ValueTask<Organisation>> organisation, string? folder = null)
    {
        if (!app.Environment.IsDevelopment()) return;

        var files = folder ?? Folder;
        app.UseWhen(context => IsOurs(context.Request.Path), ours => ours.Use(LocalOnly.Guard));
        app.UseStaticFiles(new StaticFileOptions { RequestPath = Path, FileProvider = new PhysicalFileProvider(files) });
        app.MapGet("/", () => TypedResults.PhysicalFile(System.IO.Path.Combine(files, "index.html"), "text/html; charset=utf-8"));
        async ValueTask<Choices> Offered(CancellationToken cancel) => Choices.Of(await organisation(cancel), DrawsCards(files));
        app.MapGet(Path + "/people", async (CancellationToken cancel) => TypedResults.Ok(await Offered(cancel)));
        var mailboxes = new Mailboxes();
        app.MapGroup(Path).MapPages(mailboxes);
        app.MapGroup(Path).MapAttachments();
        app.MapGroup(Path).MapConnector(mailboxes, Offered);
    }

    private static bool IsOurs(PathString path) => path == "/" || path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    private static bool DrawsCards(string files) => File.Exists(System.IO.Path.Combine(files, "lib", "adaptivecards.min.js"));
}
