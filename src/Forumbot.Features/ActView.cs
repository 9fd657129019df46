using Forumbot.Domain.Questions;

namespace Forumbot.Features;

/// <summary>What is shown of something that one can act on, in the order it is shown, as ready-made raw text: the card and the
/// plain text are both made from it. Empty lists are not shown.</summary>
/// <param name="Card">Template under cards/.</param>
/// <param name="Headline">What is so, in one sentence.</param>
internal sealed record ActView(string Card, Language Language, string Headline)
{
    public IReadOnlyList<string> Lines { get; init; } = [];

    public IReadOnlyList<ActFact> Facts { get; init; } = [];

    public IReadOnlyList<ActChoice> Choices { get; init; } = [];

    /// <summary>What one writes; null for a card without such.</summary>
    public IReadOnlyList<ActInput>? Inputs { get; init; }

    /// <summary>At most six.</summary>
    public IReadOnlyList<ActButton> Buttons { get; init; } = [];

    /// <summary>Things of which each has its own buttons; null for a card without such.</summary>
    public IReadOnlyList<ActRow>? Rows { get; init; }

    /// <summary>Other parts of <see cref="Rows"/> to look at; written with them.</summary>
    public IReadOnlyList<ActButton> Tabs { get; init; } = [];

    /// <summary>What the card asks for by itself when it is shown, and to whom (their ids in the channel), where its template has that.</summary>
    public ActRefresh? Refresh { get; init; }
}

internal readonly record struct ActFact(string Title, string Value);

/// <param name="IsUrgent">Whether the text is to be seen first.</param>
internal sealed record ActRow(string Title, string Text, bool IsUrgent, IReadOnlyList<ActButton> Buttons);

/// <summary>A list to choose one from.</summary>
/// <param name="Id">The name of the chosen value in the button's data.</param>
/// <param name="Value">What is chosen beforehand; empty for nothing.</param>
/// <param name="Missing">What is said where nothing is chosen.</param>
internal sealed record ActChoice(string Id, string Label, string Value, string Missing, IReadOnlyList<(string Title, string Value)> Options)
{
    /// <summary>What is wrong with what was chosen, told below it; empty for nothing.</summary>
    public string Error { get; init; } = "";

    /// <summary>Whether one finds the option by typing.</summary>
    public bool Searchable { get; init; }
}

/// <summary>A text to write.</summary>
/// <param name="Id">The name of what is written in the button's data.</param>
/// <param name="Missing">What is said where nothing is written; empty where nothing need be.</param>
internal sealed record ActInput(string Id, string Label, string Value, string Missing, int Longest)
{
    public ActInputKind Kind { get; init; }

    /// <summary>What may stand there, in grey while it is empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What is wrong with what was written, told below it; empty for nothing.</summary>
    public string Error { get; init; } = "";
}

/// <summary>How something is written, in the order of the usual.</summary>
internal enum ActInputKind { Text, Line, Date }

/// <param name="Data">What the button tells besides its verb: names with text or numbers. Never to be trusted when it comes back.</param>
/// <param name="TakesChoices">Whether the choices must be made, and go with it.</param>
internal sealed record ActButton(string Title, string Verb, IReadOnlyList<(string Name, object Value)> Data, bool TakesChoices = false);

internal sealed record ActRefresh(string Verb, IReadOnlyList<(string Name, object Value)> Data, IReadOnlyList<string> UserIds);
