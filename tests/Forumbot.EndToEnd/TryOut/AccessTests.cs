using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Forumbot.TryOut;

namespace Forumbot.EndToEnd.TryOut;

public sealed class AccessTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tryout/index.html")]
    [InlineData("/tryout/js/app.js")]
    [InlineData("/tryout/people")]
    [InlineData("/tryout/nothing")]
    public async Task Every_answer_carries_the_strict_headers(string path)
    {
        await using var site = await TryOutSite.Start();
        using var http = new HttpClient();
        using var response = await http.GetAsync(site.Url + path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tryout/js/app.js")]
    [InlineData("/tryout/people")]
    public async Task Outside_Development_there_is_no_page(string path)
    {
        await using var site = await TryOutSite.Start(environment: "Production");
        using var http = new HttpClient();
        using var response = await http.GetAsync(site.Url + path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "forumbot.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task Another_site_gets_no_further_than_the_door(string header, string value)
    {
        await using var site = await TryOutSite.Start();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{site.Url}/tryout/people");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("samma dator", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_channels_come_from_the_organisation_of_the_moment()
    {
        var organisation = Town.Organisation;
        await using var site = await TryOutSite.Start(organisation: () => organisation);
        using var http = new HttpClient();
        var before = await http.GetFromJsonAsync<JsonObject>($"{site.Url}/tryout/people");
        organisation = organisation with { People = [organisation.People[2]], Channels = [] };
        var after = await http.GetFromJsonAsync<JsonObject>($"{site.Url}/tryout/people");

        Assert.Equal((3, 3), (before!["people"]!.AsArray().Count, before["channels"]!.AsArray().Count));
        Assert.Equal("Utbildningsförvaltningen", (string?)before["channels"]![0]!["forvaltning"]);
        Assert.Equal(("Budgetuppföljare Trafik", "Trafikkontoret"), ((string?)after!["people"]![0]!["title"], (string?)after["people"]![0]!["forvaltning"]));
        Assert.Equal((ChannelChoice.New, null, true), ((string?)after["channels"]!.AsArray().Single()!["id"], (string?)after["channels"]![0]!["forvaltning"], (bool)after["channels"]![0]!["isNew"]!));
    }
}
