namespace Forumbot.Teams.Activities;

/// <summary>The body that answers <c>task/fetch</c> and <c>task/submit</c>: what the dialog shows next.</summary>
public static class TaskResponse
{
    /// <summary>A sentence, and a button that closes the dialog.</summary>
    public static byte[] Message(string text) => ResponseBody.Write(json =>
    {
        json.WriteStartObject("task"u8);
        json.WriteString("type"u8, "message"u8);
        json.WriteString("value"u8, text);
        json.WriteEndObject();
    });

    /// <param name="title">Stands over the card.</param>
    /// <param name="card">An expanded adaptive card as JSON, written as it is.</param>
    public static byte[] Card(string title, ReadOnlyMemory<byte> card) => ResponseBody.Write(json =>
    {
        json.WriteStartObject("task"u8);
        json.WriteString("type"u8, "continue"u8);
        json.WriteStartObject("value"u8);
        json.WriteString("title"u8, title);
        json.WriteString("width"u8, "medium"u8);
        json.WriteString("height"u8, "medium"u8);
        json.WriteStartObject("card"u8);
        ResponseBody.Attachment(json, card);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
