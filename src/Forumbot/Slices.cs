using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Features.Questions;

namespace Forumbot.Host;

/// <summary>What users can do, as the host calls it: one member per slice, over an opened store. Made in <see cref="Wiring"/>.</summary>
/// <param name="Organisation">The organisation as it is now.</param>
/// <param name="Ask">Answers a text.</param>
/// <param name="Remember">Puts questions on the administrator's list, without who asked them.</param>
/// <param name="Wrong">Puts a question whose answer somebody calls wrong on that list, once for each act.</param>
/// <param name="Unanswered">The administrator's list.</param>
/// <param name="Teach">Lets a phrase mean a service.</param>
/// <param name="Forget">Takes back a phrase that was taught.</param>
/// <param name="Taught">Every phrase that was taught, with its service's key.</param>
/// <param name="StoreFault">Why the store cannot be used now; null where it can.</param>
/// <param name="Deliveries">What came in once, and what goes out.</param>
/// <param name="Conversations">Where the bot may write.</param>
/// <param name="People">The directory, as the administrator keeps it.</param>
/// <param name="Channels">Which channel is whose, and who asks to join.</param>
/// <param name="FollowUp">What is billed, planned and booked.</param>
/// <param name="Allocation">Takes in an allocation workbook.</param>
/// <param name="PriceLists">Price lists, from draft to adopted.</param>
/// <param name="Ordering">Orders, from the form to the end of their lives.</param>
internal sealed record Slices(
    Func<CancellationToken, ValueTask<Organisation>> Organisation,
    Func<Ask, CancellationToken, ValueTask<Asked>> Ask,
    Func<IReadOnlyList<Question>, UnansweredKind, CancellationToken, Task> Remember,
    Func<Act, Question, CancellationToken, Task<Said>> Wrong,
    Func<CancellationToken, Task<IReadOnlyList<OpenQuestion>>> Unanswered,
    Func<string, string, CancellationToken, Task<Taught>> Teach,
    Func<string, CancellationToken, Task<Taught>> Forget,
    Func<CancellationToken, Task<IReadOnlyList<(string Phrase, string Service)>>> Taught,
    Func<CancellationToken, Task<string?>> StoreFault,
    DeliverySlices Deliveries,
    ConversationSlices Conversations,
    PeopleSlices People,
    ChannelSlices Channels,
    FollowUpSlices FollowUp,
    ImportAllocation Allocation,
    PriceListSlices PriceLists,
    OrderSlices Ordering);

/// <param name="Done">False where it was refused.</param>
/// <param name="Text">What came of it, or why not.</param>
internal sealed record Taught(bool Done, string Text);

/// <summary>A text that was not understood, or whose answer was called wrong.</summary>
/// <param name="Why">For people: "not understood" or "wrong answer".</param>
internal sealed record OpenQuestion(string Text, string Why, string Intent, IReadOnlyList<string> Services, int Times, DateTimeOffset LastAsked);
