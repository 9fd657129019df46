using Microsoft.Playwright;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>One real Chromium for all tests of the page; each test has windows of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Machine.SkipWithoutBrowser is not null) return;
        Assertions.SetDefaultExpectTimeout((float)Machine.Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Headless = true, Args = Flags, Timeout = (float)Machine.Patience.TotalMilliseconds });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    internal Task<ChatWindow> Open(TryOutSite site, BrowserNewContextOptions? options = null) => Open(site.Url, options);

    internal async Task<ChatWindow> Open(string url, BrowserNewContextOptions? options = null)
    {
        var context = await browser!.NewContextAsync(options ?? new() { Locale = "sv-SE" });
        context.SetDefaultTimeout((float)Machine.Patience.TotalMilliseconds);
        return await ChatWindow.Open(context, url);
    }
}

[CollectionDefinition(nameof(BrowserTests))]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>;
