using System.Text.Json;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>One expansion of a template: where it writes and what names mean.</summary>
internal sealed class Expansion(Utf8JsonWriter writer, Scope scope)
{
    private readonly long start = writer.BytesCommitted + writer.BytesPending;

    public Utf8JsonWriter Writer => writer;

    public Scope Scope => scope;

    /// <summary>For texts while they are put together.</summary>
    public Utf8Text Text { get; } = new();

    public void Begin(JsonEncodedText? name)
    {
        if (name is { } property) writer.WritePropertyName(property);
    }

    /// <exception cref="CardTemplateException">Too much is written already.</exception>
    public void CheckSize()
    {
        if (writer.BytesCommitted + writer.BytesPending - start > Budget.LargestOutput) throw Budget.TooLarge();
        scope.Budget.Spend(1);
    }
}
