using System.CommandLine;
using System.CommandLine.Invocation;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary>The command line. Exit codes: 0 done, 1 refused, 2 not understood. Results go to stdout, notes to stderr.</summary>
internal static class CommandLine
{
    public const int Done = 0, Refused = 1, Usage = 2;

    public static async Task<int> Run(string[] args, Wiring wiring, Surroundings surroundings)
    {
        // A question may begin with @: no argument is the name of a file with arguments.
        var parsed = Root(wiring, surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return await Tell(surroundings, string.Join('\n', parsed.Errors.Select(e => e.Message).Append("Add --help to see how the command is used.")), Usage);
        var configuration = new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (UsageException usage)
        {
            return await Tell(surroundings, usage.Message, Usage);
        }
        catch (RefusedException refused)
        {
            return await Tell(surroundings, refused.Message, Refused);
        }
        catch (OperationCanceledException)
        {
            return Refused;
        }
        catch (Exception fault)
        {
            return await Tell(surroundings, FaultOfOurOwn(fault, surroundings), Refused);
        }
        finally
        {
            await surroundings.Out.FlushAsync();
        }
    }

    /// <summary>What an exception says is for those who mend the program, and may hold what is nobody's business.</summary>
    private static string FaultOfOurOwn(Exception fault, Surroundings surroundings) => IsDebugging(surroundings)
        ? $"Something went wrong that should not: {fault}"
        : "Something went wrong that should not, and nothing more was done. Set Forumbot__Debug=true and try again to see what.";

    private static bool IsDebugging(Surroundings surroundings)
    {
        try
        {
            return bool.TryParse(surroundings.Configuration()["Forumbot:Debug"], out var debug) && debug;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static RootCommand Root(Wiring wiring, Surroundings surroundings)
    {
        var database = new Option<string?>("--db") { Description = "Use this SQLite file instead of the configured store.", HelpName = "FILE", Recursive = true };
        var pack = new Option<string?>("--pack") { Description = "The organisation to load into the store if it is empty (default stockholm).", HelpName = "NAME", Recursive = true };
        var tools = new Tools(wiring, surroundings, database, pack);
        var root = new RootCommand("Forumbot answers in Teams what the service administration's services cost and how long they take. Without a command it serves.") { database, pack };
        Command serve = ServeCommand.Make(tools);
        foreach (var option in serve.Options) root.Add(option);
        root.Action = serve.Action;
        foreach (var command in (Command[])[serve, AskCommand.Make(tools), ImportCommand.Make(tools), ExportCommand.Make(tools), MigrateCommand.Make(tools), CheckCommand.Make(tools), PackageCommand.Make(tools), QuestionsCommand.Make(tools), PeopleCommand.Make(tools), ChannelsCommand.Make(tools), JoinCommand.Make(tools), OutboxCommand.Make(tools), AllocateCommand.Make(tools), BillingCommand.Make(tools), ResultCommand.Make(tools), PriceListCommand.Make(tools), DisputesCommand.Make(tools), OrdersCommand.Make(tools)])
            root.Add(command);
        return root;
    }

    private static async Task<int> Tell(Surroundings surroundings, string message, int code)
    {
        await surroundings.Error.WriteLineAsync(message);
        return code;
    }
}

/// <summary>The command was understood but cannot be done; the message says why and what to do.</summary>
internal sealed class RefusedException(string message) : Exception(message);

/// <summary>What was given to the command makes no sense together.</summary>
internal sealed class UsageException(string message) : Exception(message);
