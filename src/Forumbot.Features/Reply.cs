using System.Text.Json;

namespace Forumbot.Features;

/// <summary>What a user gets back: always as text, and as a card where there is one.</summary>
/// <param name="Text">The whole answer as plain text: what the command line shows, and who cannot be shown the card. The answer in
/// one sentence is its first line.</param>
/// <param name="Card">Template name under cards/ without its ending, for instance "pricing/price-answer".</param>
/// <param name="Data">What the template is expanded with; all numbers and dates are ready-made text in it.</param>
public sealed record Reply(string Text, string? Card = null, JsonElement Data = default)
{
    /// <summary>What a notification says where the card says the rest.</summary>
    public string Headline => Text.Split('\n', 2)[0];
}
