namespace Forumbot.Teams.Activities;

/// <summary>The body that answers <c>composeExtension/query</c>.</summary>
public static class SearchResponse
{
    /// <summary>A sentence where there is nothing to choose from.</summary>
    public static byte[] Message(string text) => ResponseBody.Write(json =>
    {
        json.WriteStartObject("composeExtension"u8);
        json.WriteString("type"u8, "message"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    });

    public static byte[] Results(IReadOnlyList<SearchResult> found) => ResponseBody.Write(json =>
    {
        json.WriteStartObject("composeExtension"u8);
        json.WriteString("type"u8, "result"u8);
        json.WriteString("attachmentLayout"u8, "list"u8);
        json.WriteStartArray("attachments"u8);
        foreach (var result in found)
        {
            json.WriteStartObject();
            ResponseBody.Attachment(json, result.Card);
            json.WriteStartObject("preview"u8);
            json.WriteString("contentType"u8, "application/vnd.microsoft.card.thumbnail"u8);
            json.WriteStartObject("content"u8);
            json.WriteString("title"u8, result.Title);
            json.WriteString("text"u8, result.Text);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}

/// <param name="Title">What the list shows.</param>
/// <param name="Text">Under the title, in a few words.</param>
/// <param name="Card">What is inserted where it is chosen: an expanded adaptive card as JSON.</param>
public sealed record SearchResult(string Title, string Text, ReadOnlyMemory<byte> Card);
