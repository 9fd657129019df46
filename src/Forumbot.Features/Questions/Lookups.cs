using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions;

/// <summary>What an answer looks up, or takes from another feature. The host passes them.</summary>
/// <param name="Usage">Volumes in the store; is called for questions about costs only.</param>
/// <param name="RealLeadTimes">How long services have really taken, by their keys; of those that too little is known of there is none.</param>
/// <param name="OrderForm">The form in which one orders, filled in.</param>
public sealed record Lookups(Func<IReadOnlyList<UsageNeed>, Task<Usage>> Usage, Func<IReadOnlyList<string>, Task<IReadOnlyList<RealLeadTime>>> RealLeadTimes, Func<OrderAsked, Task<Reply>> OrderForm);

/// <summary>Somebody wants to order, in a conversation of their own.</summary>
public sealed record OrderAsked(OrderWish Wish, Organisation Organisation, Standing? Asker, Language Language, DateTimeOffset Now);
