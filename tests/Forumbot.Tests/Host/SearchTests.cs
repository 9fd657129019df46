using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Tests.Host;

/// <summary>The search in the message box over the demo pack and its real cards.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Every_service_of_the_demo_pack_is_found_by_its_name_with_its_price(string locale)
    {
        using var store = new SqliteStore();
        var slices = await Wiring.Real.Open(store.Settings, "stockholm", CancellationToken.None);
        var search = Search(slices);
        var organisation = await slices.Organisation(CancellationToken.None);

        List<string> missing = [];
        foreach (var tjanst in organisation.Tjanster)
        {
            var name = locale == "en-GB" ? tjanst.EnglishName ?? tjanst.Name : tjanst.Name;
            var found = Results(await search.Find(Query(name, locale), CancellationToken.None));
            if (found is not [var first] || first.GetProperty("preview").GetProperty("content").GetProperty("title").GetString() != name) missing.Add(name);
            else Assert.False(first.GetProperty("content").TryGetProperty("actions", out _));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task An_opened_search_shows_the_first_services_and_the_next_ones_when_asked()
    {
        using var store = new SqliteStore();
        var search = Search(await Wiring.Real.Open(store.Settings, "stockholm", CancellationToken.None));
        async Task<string[]> Titles(int skip) => [.. Results(await search.Find(Activity($$$"""{"parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":{{{skip}}},"count":10}}""", "sv-SE"), CancellationToken.None))
            .Select(r => r.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!)];

        var (first, next) = (await Titles(0), await Titles(10));

        Assert.Equal((10, 10), (first.Length, next.Length));
        Assert.Empty(first.Intersect(next));
    }

    private static ServiceSearch Search(Slices slices)
    {
        var (cards, faults) = Cards.Load(Cards.Folder, Wiring.Real.Compile);
        Assert.Empty(faults);
        return new(slices, new(cards, NullLogger<FreshCards>.Instance), TimeProvider.System);
    }

    private static IReadOnlyList<JsonElement> Results(TurnResult result) =>
        JsonElement.Parse(result.Body!).GetProperty("composeExtension") is var found && found.TryGetProperty("attachments", out var list) ? [.. list.EnumerateArray()] : [];

    private static Activity Query(string text, string locale) => Activity(new JsonObject
    {
        ["commandId"] = "search",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "service", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 1 },
    }.ToJsonString(), locale);

    private static Activity Activity(string value, string locale) => ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(
        $$$"""{"type":"invoke","name":"composeExtension/query","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1/","from":{"id":"29:x"},"conversation":{"id":"19:x"},"locale":"{{{locale}}}","value":{{{value}}} }"""))).Activity!;
}
