using System.Text.Json;

namespace Forumbot.Features;

/// <summary>What a user gets back: always as text, and as a card where there is one.</summary>
/// <param name="Text">The whole answer as plain text: what a screen reader, a notification and the command line show.</param>
/// <param name="Card">Template name under cards/ without its ending, for instance "pricing/price-answer".</param>
/// <param name="Data">What the template is expanded with; all numbers and dates are ready-made text in it.</param>
public sealed record Reply(string Text, string? Card = null, JsonElement Data = default);
