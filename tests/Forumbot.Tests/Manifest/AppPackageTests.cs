using System.Text;
using Forumbot.Manifest;

namespace Forumbot.Tests.Manifest;

public sealed class AppPackageTests
{
    [Fact]
    public void Our_own_manifest_has_no_faults_and_its_package_holds_what_Teams_asks_for_at_the_root()
    {
        Assert.Empty(OurManifest.Package().Faults);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], OurManifest.Unzipped().Keys.Order());
    }

    [Fact]
    public void The_ids_and_who_answers_for_the_app_are_filled_in_and_nothing_is_left_to_fill()
    {
        var package = new PackageSettings("Förvaltningen \"Nord\"", "https://nord.example/om", "https://nord.example/integritet", "https://nord.example/villkor");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(AppPackage.Read(OurManifest.Folder, OurManifest.AppId, package).Zip()));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        var text = reader.ReadToEnd();
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(text)!;

        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.All([manifest["id"], manifest["bots"]![0]!["botId"], manifest["composeExtensions"]![0]!["botId"], manifest["webApplicationInfo"]!["id"]], id => Assert.Equal(OurManifest.AppId.ToString(), id!.ToString()));
        Assert.Equal((package.Name, package.WebsiteUrl, package.PrivacyUrl, package.TermsUrl), (Developer("name"), Developer("websiteUrl"), Developer("privacyUrl"), Developer("termsOfUseUrl")));

        string Developer(string name) => manifest["developer"]![name]!.ToString();
    }

    [Fact]
    public void Files_may_be_sent_to_the_bot() => Assert.True(OurManifest.Json("manifest.json")["bots"]![0]!["supportsFiles"]!.GetValue<bool>());

    [Fact]
    public void The_same_files_make_the_same_package_byte_for_byte() => Assert.Equal(OurManifest.Package().Zip(), OurManifest.Package().Zip());

    [Theory]
    [InlineData("manifest.json", "\"Vilka tjänster finns?\"", "\"\"", "bots[0].commandLists[0].commands[3].title is missing")]
    [InlineData("manifest.json", "\"short\": \"Forumbot\"", "\"short\": \"Forumbot som har ett alldeles för långt namn\"", "name.short has 44 characters and may have 30")]
    [InlineData("manifest.json", "{{TERMS_URL}}", "{{TERMS}}", "nothing fills {{TERMS}}")]
    [InlineData("manifest.json", "[\"personal\", \"team\", \"groupChat\"]", "[\"personal\", \"team\"]", "is for groupChat, where the bot is not")]
    [InlineData("manifest.json", "\"scopes\": [\"team\"]", "\"scopes\": [\"personal\"]", "more than one list for personal")]
    [InlineData("manifest.json", "\"Vem är jag?\"", "\"Hjälp\"", "has \"Hjälp\" more than once")]
    [InlineData("manifest.json", "\"color.png\"", "\"../color.png\"", "../color.png does not lie in")]
    [InlineData("manifest.json", "\"color\": \"color.png\", ", "", "a file that Teams asks for is not named")]
    [InlineData("manifest.json", "\"color.png\"", "\"outline.png\"", "it is 32 × 32 pixels and must be 192 × 192")]
    [InlineData("manifest.json", "\"file\": \"en.json\"", "\"file\": \"color.png\"", "color.png: ")]
    [InlineData("manifest.json", "\"validDomains\"", "\"permissions\"", "manifest.json: ")]
    [InlineData("en.json", "\"name.short\": \"Forumbot\",", "", "en.json: name.short is missing")]
    [InlineData("en.json", "parameters[0].title", "parameters[1].title", "parameters[1].title translates nothing")]
    [InlineData("en.json", "\"Find a service\"", "\"Find a service among all that there are\"", "has 39 characters and may have 32")]
    public void What_Teams_would_refuse_is_told(string file, string text, string instead, string fault)
    {
        var faults = OurManifest.FaultsWith(file, bytes => Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(bytes), text, instead)));

        Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_thirteenth_command_and_a_fourth_list_are_told()
    {
        var manifest = OurManifest.Json("manifest.json");
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        for (var i = 0; i < 13; i++) lists[1]!["commands"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["title"] = $"Fråga {i}" });
        lists.Add(lists[0]!.DeepClone());

        var faults = OurManifest.FaultsWith("manifest.json", _ => Encoding.UTF8.GetBytes(manifest.ToJsonString()));

        Assert.Contains(faults, f => f.Contains("has 20 commands and may have 1 to 12", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("has 4 lists and may have 3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("en.json")]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public void A_file_that_is_missing_or_not_what_it_should_be_is_told(string file)
    {
        Assert.StartsWith($"{file} does not lie in", Assert.Single(OurManifest.FaultsWith(file, _ => null)), StringComparison.Ordinal);
        Assert.Contains(OurManifest.FaultsWith(file, _ => "\"nej\""u8.ToArray()), f => f.StartsWith(file, StringComparison.Ordinal));
    }

    private static string Changed(string all, string text, string instead)
    {
        Assert.Contains(text, all, StringComparison.Ordinal);
        var at = all.IndexOf(text, StringComparison.Ordinal);
        return string.Concat(all.AsSpan(0, at), instead, all.AsSpan(at + text.Length));
    }
}
