using System.Text.Json;
using Forumbot.Host;
using Forumbot.Tests.Packs;

namespace Forumbot.Tests.Commands;

/// <summary>What makes no sense, through the whole command line with its real parts: told in a sentence, and nothing changes.</summary>
public sealed class BadInputTests(RealShell shell) : IClassFixture<RealShell>
{
    public static TheoryData<string, string> Unreadable => new()
    {
        { "", Texts.NoText.Sv },
        { " \t\r\n ", Texts.NoText.Sv },
        { "\u0000\u0007\u200b", Texts.NoText.Sv },
        { new string('x', 100 * 1024), Texts.TooLong.Sv },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_text_that_is_not_read_says_what_to_write_instead(string text, string said)
    {
        var ran = await shell.Run("ask", text, "--unit", "farsta", "--json");

        Assert.Equal((0, said, "unknown"), (ran.Code, JsonElement.Parse(ran.Out).GetProperty("text").GetString(), JsonElement.Parse(ran.Out).GetProperty("intent").GetString()));
    }

    [Theory]
    [InlineData("vad kostar\u0000 upphandlingstjänst\u0007 per timme\u001b[31m?")]
    [InlineData("vad kostar <b>upphandlingstjänst</b> per timme?\u202e")]
    public async Task Control_characters_and_markup_are_read_past(string text)
    {
        var ran = await shell.Run("ask", text, "--unit", "farsta", "--now", RealShell.Now, "--json");

        Assert.Equal((0, 860m), (ran.Code, JsonElement.Parse(ran.Out).GetProperty("amountSek").GetDecimal()));
        Assert.DoesNotContain(ran.Out.TrimEnd('\n'), char.IsControl);
    }

    [Theory]
    [InlineData("vad kostar rymdfärder till månen oss?")]
    [InlineData("what is the price of a helicopter?")]
    [InlineData("vad kostar snöröjning i Farsta?")]
    public async Task A_service_that_nobody_sells_has_no_price(string text)
    {
        var ran = await shell.Run("ask", text, "--unit", "farsta", "--now", RealShell.Now, "--json");
        var answer = JsonElement.Parse(ran.Out);

        Assert.Equal((0, JsonValueKind.Null, 0), (ran.Code, answer.GetProperty("amountSek").ValueKind, answer.GetProperty("byService").GetArrayLength()));
        Assert.DoesNotContain(" kr", answer.GetProperty("text").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_is_refused_with_those_there_are()
    {
        var ran = await shell.Run("ask", "vad kostar lön oss?", "--unit", "nonsense");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.StartsWith("There is no förvaltning with the key \"nonsense\". There are: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("utbildningsforvaltningen", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_goes_on_past_lines_that_are_no_questions()
    {
        var ran = await shell.RunWith(
            $$$"""
            {"id":"broken","text":"vad
            {"id":"deep","text":{{{new string('[', 500)}}}{{{new string(']', 500)}}}}
            {"id":"long","text":"{{{new string('å', 50_000)}}}"}
            {"id":"unit","text":"vad kostar lön oss?","asker":{"unit":"nonsense"}}
            {"id":"previous","text":"och ledtiden?","previous":[null,"","vad kostar stoppa faktura?"]}
            """, "ask", "--batch", "--now", RealShell.Now, "--unit", "farsta");
        var lines = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l)).ToList();

        Assert.Equal(1, ran.Code);
        Assert.Equal([true, true, false, true, false], lines.Select(l => l.TryGetProperty("error", out _)));
        Assert.Equal("lead-time", lines[4].GetProperty("intent").GetString());
        ToldPlainly(ran);
    }

    [Fact]
    public async Task A_pack_with_bad_rows_is_told_row_by_row_and_nothing_of_it_is_kept()
    {
        var before = await Bytes();
        SmallPack.WriteTo(Directory.CreateDirectory(shell.Path("bad")).FullName);
        shell.Write("bad/prices.csv", "year;service;basis;amount_sek;unit;example;source\n2026;nowhere;per-unit;fem;timme;nej;egen\n20x6;kurs;per-unit;-1;timme;nej;egen\n");

        var ran = await shell.Run("import", "bad");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Matches("(?s)prices.csv.*row 2.*amount_sek.*prices.csv.*row 3.*year.*Nothing was imported: [0-9]+ faults", ran.Error);
        ToldPlainly(ran);
        Assert.Equal(before, await Bytes());
    }

    [Theory]
    [InlineData("empty.xlsx", "")]
    [InlineData("text.xlsx", "this is no workbook")]
    [InlineData("broken/pack.json", "{ \"key\": ")]
    [InlineData("bare/readme.txt", "no pack here")]
    public async Task What_is_no_pack_is_refused(string file, string content)
    {
        shell.Write(file, content);

        var ran = await shell.Run("import", file.Split('/')[0]);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.EndsWith(" and import again.\n", ran.Error, StringComparison.Ordinal);
        ToldPlainly(ran);
    }

    /// <summary>What the store answers: any change of it would show.</summary>
    private async Task<string> Bytes() => (await shell.Run("ask", "vilka tjänster finns?", "--unit", "farsta", "--now", RealShell.Now)).Out;

    internal static void ToldPlainly(Ran ran) => Assert.All([ran.Out, ran.Error], said =>
    {
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("should not", said, StringComparison.Ordinal);
    });
}
