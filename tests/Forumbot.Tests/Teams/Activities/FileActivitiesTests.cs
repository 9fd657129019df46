using System.Buffers;
using System.Text;
using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Tests.Teams.Activities;

public sealed class FileActivitiesTests
{
    [Fact]
    public void A_file_is_read_from_a_message_also_when_it_is_read_again()
    {
        var message = Message("""{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.pdf","content":{"downloadUrl":"https://x/?a=1","uniqueId":"1","fileType":"pdf"}}""");

        Assert.Equal([new("a.pdf", "https://x/?a=1")], FileDownload.Of(message));
        Assert.Equal([new("a.pdf", "https://x/?a=1")], FileDownload.Of(Read(ActivityReader.Write(message))));
    }

    [Theory]
    [InlineData("""{"contentType":"image/png","contentUrl":"https://x/","content":{"downloadUrl":"https://x/"}}""")]
    [InlineData("""{"contentType":"text/html","content":"<p>hej</p>"}""")]
    [InlineData("null")]
    [InlineData("{}")]
    public void All_else_is_no_file(string attachment) => Assert.Empty(FileDownload.Of(Message(attachment)));

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"downloadUrl":7}""")]
    [InlineData("""{"downloadUrl":"https://x/\ud83d"}""")]
    public void A_file_that_tells_no_address_has_none(string content) =>
        Assert.Equal([new("a.pdf", null)], FileDownload.Of(Message($$"""{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.pdf","content":{{content}}}""")));

    [Fact]
    public void A_consent_tells_the_file_and_where_it_goes() => Assert.Equal(
        new FileConsent(true, "0123", "https://up/?x=1", "https://c/", "u", "pdf"),
        FileConsent.Of(Invoke("""{"type":"fileUpload","action":"accept","context":{"file":"0123"},"uploadInfo":{"uploadUrl":"https://up/?x=1","contentUrl":"https://c/","uniqueId":"u","fileType":"pdf"}}""")));

    [Theory]
    [InlineData("""{"type":"fileUpload","action":"decline","context":{"file":"0123"}}""", true)]
    [InlineData("""{"action":"accept","context":"0123","uploadInfo":[]}""", true)]
    [InlineData("""{"type":"other","action":"accept"}""", false)]
    [InlineData("""{"action":"keep"}""", false)]
    [InlineData("\"accept\"", false)]
    public void A_consent_is_one_answer_or_none(string value, bool isOne) => Assert.Equal(isOne, FileConsent.Of(Invoke(value)) is { UploadUrl: null });

    private static Activity Invoke(string value) => new() { Type = "invoke", Value = JsonElement.Parse(value) };

    private static Activity Message(string attachment) => Read($$"""{"type":"message","serviceUrl":"https://x/","conversation":{"id":"c"},"from":{"id":"f"},"attachments":[{{attachment}}]}""");

    private static Activity Read(string json) => ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json))).Activity!;
}
