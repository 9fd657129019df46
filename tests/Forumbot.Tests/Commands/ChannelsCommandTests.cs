using Forumbot.Commands;
using Forumbot.Host;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Commands;

/// <summary>Channels and requests by the command line, over a real store of the demo organisation.</summary>
public sealed class ChannelsCommandTests
{
    [Fact]
    public async Task A_channel_is_bound_listed_and_freed()
    {
        using var town = await TownInTest.Open();

        Assert.Equal(new Ran(0, "The channel now belongs to bromma.\n", ""), await Run(town, "channels", "bind", $"{TownInTest.Free};messageid=17", "--unit", "bromma"));
        Assert.Contains($"bromma\t{TownInTest.Free}\n", (await Run(town, "channels", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(new Ran(0, "The channel now belongs to farsta, and no longer to bromma.\n", ""), await Run(town, "channels", "bind", TownInTest.Free, "--unit", "farsta"));
        Assert.Equal(new Ran(0, "The channel no longer belongs to farsta.\n", ""), await Run(town, "channels", "unbind", TownInTest.Free));
        Assert.Equal(new Ran(0, "The channel belongs to nobody already.\n", ""), await Run(town, "channels", "unbind", TownInTest.Free));
        Assert.DoesNotContain(TownInTest.Free, (await Run(town, "channels", "list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_förvaltning_that_is_not_there_is_refused()
    {
        using var town = await TownInTest.Open();

        var ran = await Run(town, "channels", "bind", TownInTest.Free, "--unit", "nosuch");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.StartsWith("There is no förvaltning with the key \"nosuch\".", ran.Error, StringComparison.Ordinal);
        Assert.Null(await town.Binding());
    }

    [Theory]
    [InlineData("channels", "bind", "x")]
    [InlineData("channels", "bind", " ", "--unit", "farsta")]
    [InlineData("channels", "unbind")]
    [InlineData("join", "confirm")]
    [InlineData("join", "confirm", "x", "--role", "administrator")]
    public async Task What_makes_no_sense_is_wrong_use(params string[] args)
    {
        using var town = await TownInTest.Open();

        Assert.Equal(2, (await Run(town, args)).Code);
    }

    [Fact]
    public async Task Requests_are_listed_and_decided()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message("jag tillhör Farsta", TownInTest.Stranger));

        Assert.EndsWith($"\t{TownInTest.Stranger}\tfarsta\tAnna Ek\n", (await Run(town, "join", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(new Ran(0, "Anna Ek has been added to Farsta stadsdelsförvaltning as commissioner.\n", ""), await Run(town, "join", "confirm", TownInTest.Stranger, "--role", "kund-bestallare"));
        Assert.Equal(new Ran(1, "", "The request is already decided. Nothing has changed.\n"), await Run(town, "join", "reject", TownInTest.Stranger));
        Assert.Equal(new Ran(1, "", "The request is no longer there. Nothing has changed.\n"), await Run(town, "join", "reject", "nobody"));
        Assert.Equal(new Ran(0, "", "No requests wait.\n"), await Run(town, "join", "list"));
        Assert.Contains(await town.Outbox(), m => m.Text.StartsWith("Du finns nu i min katalog: Beställare Farsta", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_am_I_is_told_as_in_a_chat()
    {
        using var town = await TownInTest.Open();
        var chat = (await town.Say(town.Message("vem är jag", "0101")))!.Value.Message!.Value.Reply.Text;

        Assert.Equal(new Ran(0, chat + "\n", ""), await Run(town, "ask", "vem är jag", "--as", "budgetuppfoljare-utbildning"));
    }

    private static async Task<Ran> Run(TownInTest town, params string[] args)
    {
        using StringWriter @out = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var folder = Path.GetDirectoryName(town.StoreFile)!;
        var code = await CommandLine.Run([.. args, "--db", town.StoreFile], Wiring.Real, new(TextReader.Null, @out, error, folder, "Development", TimeProvider.System));
        return new(code, @out.ToString(), error.ToString());
    }
}
