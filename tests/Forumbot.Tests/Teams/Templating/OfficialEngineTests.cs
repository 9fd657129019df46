using System.Text.Json;
using Forumbot.Teams.Templating;

namespace Forumbot.Tests.Teams.Templating;

public sealed class OfficialEngineTests
{
    [Fact]
    public void There_are_at_least_150_templates() => Assert.True(TemplateCase.All.Count >= 150);

    [NodeFact]
    public async Task Every_template_gives_what_the_official_engine_gives()
    {
        var official = await OfficialEngine.ExpandAsync(TemplateCase.All);
        Assert.Equal(TemplateCase.All.Count, official.Count);
        var differences = TemplateCase.All.Zip(official, Difference).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {official.Count} differ:\n" + string.Join("\n", differences));
    }

    private static string? Difference(TemplateCase asked, (JsonElement? Card, string? Error) official)
    {
        var ours = Ours(asked);
        if (official.Card is { } card && ours.StartsWith('!') == false && JsonSame.Same(card, JsonElement.Parse(ours))) return null;
        return $"{asked.Name}\n  ours     {ours}\n  official {official.Card?.GetRawText() ?? "! " + official.Error}";
    }

    private static string Ours(TemplateCase asked)
    {
        try
        {
            return asked.Expand();
        }
        catch (CardTemplateException refused)
        {
            return "! " + refused.Message;
        }
    }
}
