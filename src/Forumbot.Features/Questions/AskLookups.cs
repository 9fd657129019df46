using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions;

/// <summary>What is looked up in the store for an answer, and only for those that need it.</summary>
/// <param name="Usage">Volumes, for questions about costs.</param>
/// <param name="RealLeadTimes">How long services have really taken, by their keys; of those that too little is known of there is none.</param>
public sealed record AskLookups(Func<IReadOnlyList<UsageNeed>, Task<Usage>> Usage, Func<IReadOnlyList<string>, Task<IReadOnlyList<RealLeadTime>>> RealLeadTimes);
