using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;

namespace Forumbot.Host;

/// <summary>What users can do, as the host calls it: one member per slice, over an opened store. Made in <see cref="Wiring"/>.</summary>
/// <param name="Organisation">The organisation as it is now.</param>
/// <param name="Ask">Answers a text.</param>
/// <param name="Remember">Puts questions on the administrator's list, without who asked them.</param>
/// <param name="Unanswered">The administrator's list.</param>
/// <param name="Teach">Lets a phrase mean a service; gives why not, where it is refused.</param>
/// <param name="StoreFault">Why the store cannot be used now; null where it can.</param>
internal sealed record Slices(
    Func<CancellationToken, ValueTask<Organisation>> Organisation,
    Func<Ask, CancellationToken, ValueTask<Asked>> Ask,
    Func<IReadOnlyList<Question>, UnansweredKind, CancellationToken, Task> Remember,
    Func<CancellationToken, Task<IReadOnlyList<OpenQuestion>>> Unanswered,
    Func<string, string, CancellationToken, Task<string?>> Teach,
    Func<CancellationToken, Task<string?>> StoreFault);

/// <summary>A text that was not understood, or whose answer was called wrong.</summary>
/// <param name="Why">For people: "not understood" or "wrong answer".</param>
internal sealed record OpenQuestion(string Text, string Why, string Intent, IReadOnlyList<string> Services, int Times, DateTimeOffset LastAsked);
