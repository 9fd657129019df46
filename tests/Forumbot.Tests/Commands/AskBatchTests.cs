using System.Text.Json;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Commands;

public sealed class AskBatchTests
{
    [Fact]
    public async Task Each_line_is_answered_in_its_order_with_its_own_id()
    {
        using var shell = new Shell();

        var ran = await shell.RunWith("""
            {"id":"d1","text":"vad kostar lön oss?","lang":"sv","asker":{"unit":"farsta","scope":"personal"},"expect":{"intent":"price"}}

            {"id":2,"text":"och ledtiden?","asker":{"unit":"bromma","scope":"channel"},"previous":["vad kostar lön?"]}
            {"text":"hej"}
            """, "ask", "--batch");

        Assert.Equal(0, ran.Code);
        Assert.Equal(["\"d1\"", "2", "null"], Lines(ran).Select(l => l.GetProperty("id").GetRawText()));
        Assert.Equal(["farsta", "bromma", null], shell.Slices.Asks.Select(a => a.Asker?.Forvaltning));
        Assert.Equal([null, "bromma", null], shell.Slices.Asks.Select(a => a.BoundForvaltning));
        Assert.Equal([[], ["vad kostar lön?"], []], shell.Slices.Asks.Select(a => a.Previous));
    }

    [Fact]
    public async Task A_bad_line_says_so_and_the_rest_are_still_asked()
    {
        using var shell = new Shell();

        var ran = await shell.RunWith("""
            not json
            [1]
            {"id":"a"}
            {"id":"b","text":"x","asker":{"unit":"no-such"}}
            {"id":"c","text":7}
            null
            {"id":"d","text":"hej"}
            """, "ask", "--batch");

        Assert.Equal(1, ran.Code);
        var lines = Lines(ran);
        Assert.Equal(["null", "null", "\"a\"", "\"b\"", "null", "null", "\"d\""], lines.Select(l => l.GetProperty("id").GetRawText()));
        Assert.All(lines.Take(6), l => Assert.NotEmpty(l.GetProperty("error").GetString()!));
        Assert.Equal("Svar på: hej", lines[6].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_line_without_an_asker_is_asked_as_the_options_say()
    {
        using var shell = new Shell();

        await shell.RunWith("""{"text":"hej"}""", "ask", "--batch", "--as", "staff-bromma");

        Assert.Equal(Stadskontoret.Bromma, Assert.Single(shell.Slices.Asks).Asker?.Self);
    }

    private static JsonElement[] Lines(Ran ran) => [.. ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
