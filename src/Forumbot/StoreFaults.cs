using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Host;

/// <summary>What is wrong with a store that cannot be used, for the one who runs it: never a stack trace or a password.</summary>
internal static class StoreFaults
{
    /// <summary>A sentence with what to do; null where the fault is not the store's.</summary>
    public static string? Explain(Exception fault, StoreSettings store) => fault switch
    {
        PackMissing missing => missing.Message,
        IOException or UnauthorizedAccessException => Told(StoreProblem.Unreachable, store),
        _ => StoreUnavailable.From(fault) is { } unavailable ? Told(unavailable.Problem, store) : null,
    };

    private static string Told(StoreProblem problem, StoreSettings store) => $"{store.SqliteFile ?? "PostgreSQL"}: {problem.Say(Language.English)}";
}
