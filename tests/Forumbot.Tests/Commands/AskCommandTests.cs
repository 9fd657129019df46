using System.Text.Json;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Host;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Commands;

public sealed class AskCommandTests
{
    [Fact]
    public async Task An_answer_is_the_text_and_nothing_else_on_stdout()
    {
        using var shell = new Shell();

        var ran = await shell.Run("ask", "vad kostar lön?", "--unit", "farsta");

        Assert.Equal(new Ran(0, "Svar på: vad kostar lön?\n", ""), ran);
        Assert.Equal(["open App_Data/forumbot.db stockholm"], shell.Did);
    }

    [Fact]
    public async Task Json_has_every_public_name_in_order()
    {
        using var shell = new Shell();

        var ran = await shell.Run("ask", "@Forumbot vad kostar \"lön\"?", "--json", "--unit", "farsta");

        Assert.Equal("""
            {"id":null,"intent":"price","services":["kundreskontra"],"unit":null,"forums":[],"period":null,"quantity":null,"clarify":false,"choices":[],"byService":[],"amountSek":null,"unitOfPrice":null,"leadTimeDays":null,"readyBy":null,"language":"sv","card":null,"text":"Svar på: @Forumbot vad kostar \"lön\"?"}
            """ + "\n", ran.Out);
    }

    [Fact]
    public async Task Unit_asks_as_its_budgetuppfoljare_in_the_directory_or_not()
    {
        using var shell = new Shell();

        await shell.Run("ask", "x", "--unit", "farsta");
        await shell.Run("ask", "x", "--unit", "bromma");

        Assert.Equal([Stadskontoret.Farsta.Key, "budgetuppfoljare-bromma"], shell.Slices.Asks.Select(a => a.Asker!.Self.Key));
        Assert.All(shell.Slices.Asks, a => Assert.Equal(Role.Budgetuppfoljare, a.Asker!.Self.Role));
    }

    [Theory]
    [InlineData("staff-bromma")]
    [InlineData("00000000-0000-4000-8000-000000000902")]
    public async Task As_asks_as_a_person_by_key_or_object_id(string person)
    {
        using var shell = new Shell();

        await shell.Run("ask", "x", "--as", person);

        Assert.Equal(Stadskontoret.Bromma, Assert.Single(shell.Slices.Asks).Asker?.Self);
    }

    [Fact]
    public async Task Without_either_one_is_nobody_in_the_directory_and_told_so()
    {
        using var shell = new Shell();

        var ran = await shell.Run("ask", "x");

        Assert.Null(Assert.Single(shell.Slices.Asks).Asker?.Self);
        Assert.Contains("--unit", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_language_and_what_was_said_before_come_along()
    {
        using var shell = new Shell();

        await shell.Run("ask", "och ledtiden?", "--previous", "vad kostar lön?", "--previous", "hej", "--lang", "en", "--now", "2026-06-21T10:00", "--unit", "farsta");

        var ask = Assert.Single(shell.Slices.Asks);
        Assert.Equal(["vad kostar lön?", "hej"], ask.Previous);
        Assert.Equal((Language.English, new DateTimeOffset(2026, 6, 21, 10, 0, 0, TimeSpan.FromHours(2))), (ask.Locale, ask.Now));
    }

    [Theory]
    [InlineData("ask", "x", "--unit", "no-such")]
    [InlineData("ask", "x", "--as", "no-such")]
    [InlineData("ask", "--batch", "--unit", "no-such")]
    public async Task An_unknown_unit_or_person_is_refused(params string[] args)
    {
        using var shell = new Shell();

        var ran = await shell.Run(args);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("no-such", ran.Error, StringComparison.Ordinal);
        Assert.Empty(shell.Slices.Asks);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "x", "--batch")]
    [InlineData("ask", "x", "--unit", "farsta", "--as", "budget-farsta")]
    [InlineData("ask", "x", "--lang", "fi")]
    [InlineData("ask", "x", "--now", "i morgon")]
    [InlineData("ask", "x", "y")]
    [InlineData("ask", "x", "--no-such")]
    [InlineData("no-such")]
    [InlineData("questions", "teach", "lön")]
    [InlineData("import")]
    public async Task What_makes_no_sense_is_a_usage_fault_that_touches_no_store(params string[] args)
    {
        using var shell = new Shell();

        var ran = await shell.Run(args);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.NotEmpty(ran.Error);
        Assert.Empty(shell.Did);
    }

    [Fact]
    public async Task What_is_not_read_in_Teams_is_not_read_here()
    {
        using var shell = new Shell();

        var ran = await shell.Run("ask", new string('x', 5_000), "--json", "--unit", "farsta");

        var json = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal(("unknown", Texts.TooLong.Sv), (json.GetProperty("intent").GetString(), json.GetProperty("text").GetString()));
        Assert.Empty(shell.Slices.Asks);
    }
}
