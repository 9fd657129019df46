using System.Net;

namespace Forumbot.EndToEnd.Bot;

/// <summary>What cannot be read is answered without a word of how the program is made.</summary>
public sealed class BrokenRequestTests(RealBot bot) : IClassFixture<RealBot>
{
    [Theory]
    [InlineData("GET", "/tryout/events", null)]
    [InlineData("POST", "/tryout/connector/v3/conversations/x/activities", "{bad")]
    [InlineData("POST", "/api/messages", "{bad")]
    public async Task A_broken_request_gets_a_short_text_and_no_stack_trace(string method, string path, string? body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new(method), bot.Url + path);
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await http.SendAsync(request);
        var told = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        Assert.InRange(told.Length, 1, 300);
    }
}
