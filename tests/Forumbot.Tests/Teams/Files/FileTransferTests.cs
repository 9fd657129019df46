using Forumbot.Teams.Connector;
using Forumbot.Teams.Files;

namespace Forumbot.Tests.Teams.Files;

public sealed class FileTransferTests
{
    private const int Most = 1000;

    [Fact]
    public async Task A_file_is_fetched_as_it_is_and_no_token_goes_along()
    {
        await using var server = await FileServer.Start();
        using var transfer = Here();

        var fetched = await transfer.Fetch(server.Url("file"), default);

        Assert.Equal(TransferFault.None, fetched.Fault);
        Assert.Equal(FileSamples.Pdf, fetched.Bytes);
    }

    [Theory]
    [InlineData("redirect", TransferFault.Refused)]
    [InlineData("gone", TransferFault.Refused)]
    [InlineData("broken", TransferFault.NotReached)]
    [InlineData("cut", TransferFault.NotReached)]
    public async Task What_does_not_come_whole_from_its_own_place_is_no_file(string way, TransferFault fault)
    {
        await using var server = await FileServer.Start();
        using var transfer = Here();

        Assert.Equal(new(null, fault), await transfer.Fetch(server.Url(way), default));
        Assert.Equal(1, server.Asked);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("unknown-length")]
    public async Task A_file_that_is_too_large_is_given_up_whether_its_length_is_told_or_not(string way)
    {
        await using var server = await FileServer.Start();
        using var transfer = Here();
        server.File = new byte[Most];
        Assert.Equal(TransferFault.None, (await transfer.Fetch(server.Url(way), default)).Fault);

        server.File = new byte[Most + 1];

        Assert.Equal(new(null, TransferFault.TooLarge), await transfer.Fetch(server.Url(way), default));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_not_waited_for()
    {
        await using var server = await FileServer.Start();
        using var transfer = Here(TimeSpan.FromMilliseconds(300));

        Assert.Equal(new(null, TransferFault.NotReached), await transfer.Fetch(server.Url("silent"), default));
    }

    [Fact]
    public async Task A_file_is_put_whole_with_its_range()
    {
        await using var server = await FileServer.Start();
        using var transfer = Here();

        Assert.Equal(TransferFault.None, await transfer.Put(server.Url("file"), FileSamples.Pdf, default));
        Assert.Equal(TransferFault.Refused, await transfer.Put(server.Url("redirect"), FileSamples.Pdf, default));

        var (_, range, authorization, bytes) = server.Put.First();
        Assert.Equal(($"bytes 0-{FileSamples.Pdf.Length - 1}/{FileSamples.Pdf.Length}", null), (range, authorization));
        Assert.Equal(FileSamples.Pdf, bytes);
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/x")]
    [InlineData("https://contoso-my.sharepoint.com:8443/x")]
    [InlineData("https://sharepoint.com.evil.example/x")]
    [InlineData("https://evilsharepoint.com/x")]
    [InlineData("https://a@contoso.sharepoint.com/x")]
    [InlineData("https://contoso.sharepoint.com\\@evil.example/x")]
    [InlineData("https://evil.example/?https://contoso.sharepoint.com/")]
    [InlineData("https://evil.example#.sharepoint.com/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:80/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_is_asked_of_another_host(string? url)
    {
        using var transfer = new FileTransfer(ServiceHosts.Files([], thisMachine: false), Most, TimeSpan.FromSeconds(10), TimeProvider.System);

        Assert.False(transfer.Takes(url));
        Assert.Equal(new(null, TransferFault.Refused), await transfer.Fetch(url, default));
        Assert.Equal(TransferFault.Refused, await transfer.Put(url, FileSamples.Pdf, default));
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/anna_contoso_onmicrosoft_com/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.ey~J@b'{x}")]
    [InlineData("https://contoso.sharepoint.com/_api/v2.0/drive/items/01/uploadSession?guid='7'&path='~tmp%2Fa.pdf'&overwrite=True")]
    [InlineData("https://files.example.org/x")]
    public void SharePoint_and_the_hosts_of_the_setting_are_taken(string url)
    {
        using var transfer = new FileTransfer(ServiceHosts.Files(["files.example.org"], thisMachine: false), Most, TimeSpan.FromSeconds(10), TimeProvider.System);

        Assert.True(transfer.Takes(url));
    }

    private static FileTransfer Here(TimeSpan? timeout = null) => new(ServiceHosts.Files([], thisMachine: true), Most, timeout ?? TimeSpan.FromSeconds(30), TimeProvider.System);
}
