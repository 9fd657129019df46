using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>A window with the page. When it closes it demands that nothing was asked of another machine, that no script ran that was
/// not the page's, and that the browser's console held no complaint that the test did not expect.</summary>
internal sealed class ChatWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> addresses = new();

    private ChatWindow(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Set where a test breaks something that the browser itself complains of.</summary>
    public bool ExpectsComplaints { get; set; }

    public ILocator TextBox => Page.GetByRole(AriaRole.Textbox, new() { Name = "Skriv till Forumbot" });

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public ILocator BotMessages => Log.Locator(".message.bot");

    public ILocator Announcer => Page.Locator("#announcer");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task<ChatWindow> Open(IBrowserContext context, string url)
    {
        var window = new ChatWindow(await context.NewPageAsync());
        window.Page.Console += (_, message) => { if (message.Type is "error" or "warning") window.complaints.Enqueue(message.Text); };
        window.Page.PageError += (_, error) => window.complaints.Enqueue(error);
        window.Page.Dialog += (_, dialog) => { window.complaints.Enqueue($"dialog: {dialog.Message}"); _ = dialog.DismissAsync(); };
        context.Request += (_, request) => window.addresses.Enqueue(request.Url);
        await window.Page.GotoAsync(url);
        return window;
    }

    public async Task Say(string text)
    {
        await TextBox.FillAsync(text);
        await TextBox.PressAsync("Enter");
    }

    public Task Go(string place) => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = place }).ClickAsync();

    /// <summary>By the person's id: the title is marked where the bot has written to them since they last looked.</summary>
    public async Task Become(string title)
    {
        var people = Page.GetByLabel("Du är", new() { Exact = true });
        var person = people.Locator("option").Filter(new() { HasTextRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(title)}( \\(|$)") });
        await people.SelectOptionAsync((await person.GetAttributeAsync("value"))!);
    }

    /// <summary>Chooses in the menu of the place one is in.</summary>
    public async Task Choose(string choice)
    {
        await Button("Fler val").ClickAsync();
        await Button(choice).ClickAsync();
    }

    /// <summary>Chooses in the menu of a message.</summary>
    public async Task Choose(ILocator message, string choice)
    {
        await message.Locator(".more").ClickAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>What tells this page from others.</summary>
    public Task<string> Session() => Page.EvaluateAsync<string>("async () => (await import('/tryout/js/activities.js')).session");

    public async Task<string> FocusedText() => await Page.EvaluateAsync<string>("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.DoesNotContain(addresses, address => new Uri(address) is { IsLoopback: false, Scheme: "http" or "https" or "ws" or "wss" });
        if (!ExpectsComplaints) Assert.Empty(complaints);
    }
}
