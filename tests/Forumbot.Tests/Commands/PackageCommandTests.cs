using System.IO.Compression;
using Forumbot.Tests.Manifest;

namespace Forumbot.Tests.Commands;

public sealed class PackageCommandTests
{
    private static readonly string AppId = OurManifest.AppId.ToString();

    [Fact]
    public async Task A_package_is_made_with_the_configured_app_id_or_the_one_that_is_given()
    {
        using var shell = new Shell();
        shell.Write("appsettings.json", """{"Forumbot":{"AppId":"aaaaaaaa-0000-4000-8000-000000000001","Teams":{"TenantId":"bbbbbbbb-0000-4000-8000-000000000001","ClientSecret":"none"},"Package":{"Name":"Nord","WebsiteUrl":"https://nord.example/","PrivacyUrl":"https://nord.example/p","TermsUrl":"https://nord.example/t"}}}""");

        var configured = await shell.Run("package", "--out", "a.zip");
        var given = await shell.Run("package", "--out", "b.zip", "--app-id", AppId);

        Assert.Equal((0, ""), (configured.Code, configured.Error));
        Assert.Equal((0, ""), (given.Code, given.Error));
        Assert.Contains("aaaaaaaa-0000-4000-8000-000000000001", Manifest(shell, "a.zip"), StringComparison.Ordinal);
        Assert.Contains(AppId, Manifest(shell, "b.zip"), StringComparison.Ordinal);
        Assert.Contains("https://nord.example/t", Manifest(shell, "b.zip"), StringComparison.Ordinal);
        Assert.Equal(["a.zip", "appsettings.json", "b.zip"], shell.Folder.GetFiles().Select(f => f.Name).Order());
    }

    [Fact]
    public async Task Addresses_that_are_still_examples_are_noted()
    {
        using var shell = new Shell();

        var ran = await shell.Run("package", "--out", "a.zip", "--app-id", AppId);

        Assert.Equal(0, ran.Code);
        Assert.All(["Forumbot:Package:WebsiteUrl", "Forumbot:Package:PrivacyUrl", "Forumbot:Package:TermsUrl"], key => Assert.Contains(key, ran.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_force()
    {
        using var shell = new Shell();
        shell.Write("a.zip", "mine");

        var refused = await shell.Run("package", "--out", "a.zip", "--app-id", AppId);

        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(shell.Folder.FullName, "a.zip")));
        Assert.Equal(0, (await shell.Run("package", "--out", "a.zip", "--app-id", AppId, "--force")).Code);
        Assert.Contains(AppId, Manifest(shell, "a.zip"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Forumbot:AppId", "a.zip")]
    [InlineData(2, "--app-id is a GUID", "a.zip", "--app-id", "forumbot")]
    [InlineData(2, "--app-id is a GUID", "a.zip", "--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData(2, ".zip", "a.txt", "--app-id", "7f3b7b9e-5b5b-4b5b-9b5b-1234567890ab")]
    [InlineData(1, "cannot be written", "no/such/folder/a.zip", "--app-id", "7f3b7b9e-5b5b-4b5b-9b5b-1234567890ab")]
    [InlineData(1, "is a folder", "folder.zip", "--app-id", "7f3b7b9e-5b5b-4b5b-9b5b-1234567890ab")]
    [InlineData(1, "manifest.json does not lie in", "a.zip", "--app-id", "7f3b7b9e-5b5b-4b5b-9b5b-1234567890ab", "--manifest", "folder.zip")]
    public async Task What_cannot_be_made_is_refused_and_leaves_nothing(int code, string why, string to, params string[] more)
    {
        using var shell = new Shell();
        shell.Folder.CreateSubdirectory("folder.zip");

        var ran = await shell.Run(["package", "--out", to, .. more]);

        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
        Assert.Empty(shell.Folder.GetFiles());
    }

    private static string Manifest(Shell shell, string file)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(shell.Folder.FullName, file));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        return reader.ReadToEnd();
    }
}
