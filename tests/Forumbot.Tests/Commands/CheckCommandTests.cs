namespace Forumbot.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Cards_that_compile_and_settings_that_hold_are_all_right()
    {
        using var shell = new Shell();
        shell.Write("cards/a.json", """{"type":"AdaptiveCard"}""");
        shell.Write("cards/a.sample.json", "{}");

        var ran = await shell.Run("check", "--cards", "cards");

        Assert.Equal(new Ran(0, "Settings: all right.\nCards: 1, all right.\nManifest: version 1.0.0, all right.\n", ""), ran);
        Assert.Empty(shell.Did);
    }

    [Fact]
    public async Task Faults_of_settings_and_cards_are_all_told()
    {
        using var shell = new Shell();
        shell.Write("cards/a.json", "{");
        shell.Write("manifest/manifest.json", "{}");
        shell.Write("appsettings.json", """{"Forumbot":{"AppId":"x","Store":{"Provider":"Oracle"},"Package":{"TermsUrl":"http://nord.example"}}}""");

        var ran = await shell.Run("check", "--cards", "cards", "--manifest", "manifest");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.All(["cards/a.json", "Forumbot:AppId", "Forumbot:Store:Provider", "Forumbot:Package:TermsUrl", "manifest.json: name.short is missing"], fault => Assert.Contains(fault, ran.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_projects_own_cards_and_samples_are_all_right()
    {
        var ran = await RealShell.RunIn(Repository.Root, "", "check", "--cards", "cards", "--manifest", "manifest");

        Assert.Equal(new Ran(0, $"Settings: all right.\nCards: {CardFiles.Names.Count}, all right.\nManifest: version 1.0.0, all right.\n", ""), ran);
    }

    [Fact]
    public async Task A_sample_that_leaves_an_expression_in_its_card_is_told()
    {
        using var shell = new RealShell();
        shell.Write("cards/a/b.json", """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"${headline} ${missing}"}]}""");
        shell.Write("cards/a/b.sample.json", """{"headline":"Hej"}""");

        var ran = await shell.Run("check", "--cards", "cards");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Equal("cards/a/b.sample.json: an expression that it gives no value to stays in the card: ${missing}\n", ran.Error);
    }

    [Fact]
    public async Task Settings_that_are_not_JSON_are_told_by_file_for_every_command()
    {
        using var shell = new Shell();
        shell.Write("appsettings.json", "{\"Forumbot\":");

        foreach (var command in (string[])["check", "migrate", "serve"])
        {
            var ran = await shell.Run(command == "check" ? ["check", "--cards", "."] : [command]);

            Assert.Equal(1, ran.Code);
            Assert.Contains("appsettings.json", ran.Error, StringComparison.Ordinal);
        }
    }
}
