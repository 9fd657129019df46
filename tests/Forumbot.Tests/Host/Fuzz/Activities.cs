using System.Text.Json.Nodes;

namespace Forumbot.Tests.Host.Fuzz;

/// <summary>An activity of every kind, in the form that Teams documents for it.</summary>
internal static class Activities
{
    private static readonly string[] Kinds =
    [
        """{"type":"message","text":"vad kostar leverantörsreskontra oss?"}""",
        """{"type":"message","text":"What is the lead time of a refund?","locale":"en-US","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<div>…</div>"}]}""",
        """{"type":"message","text":"<at>Forumbot</at> och ledtiden?","entities":[{"mentioned":{"id":"28:bot","name":"Forumbot"},"text":"<at>Forumbot</at>","type":"mention"},{"type":"clientInfo","locale":"sv-SE","country":"SE"}],"conversation":{"isGroup":true,"conversationType":"channel","tenantId":"t1","id":"19:farsta@thread.tacv2;messageid=17"},"channelData":{"team":{"id":"19:team@thread.tacv2","name":"Farsta"},"channel":{"id":"19:farsta@thread.tacv2"},"tenant":{"id":"t1"}}}""",
        """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://example.org/x.png","name":"x.png"}]}""",
        """{"type":"message","replyToId":"card-1","value":{"verb":"question.ask","text":"vad kostar lön per anställd?","v":1,"rev":"2"}}""",
        """{"type":"message","replyToId":"card-1","value":{"verb":"question.wrong","text":"reskontra?","intent":"price","services":["kundreskontra","leverantorsreskontra"]}}""",
        """{"type":"invoke","name":"adaptiveCard/action","replyToId":"card-1","value":{"action":{"type":"Action.Execute","title":"Ledtid","verb":"question.ask","data":{"text":"hur lång tid tar stoppa faktura?"}},"trigger":"manual"}}""",
        """{"type":"invoke","name":"adaptiveCard/action","replyToId":"card-1","value":{"action":{"type":"Action.Execute","verb":"question.wrong","data":{"text":"reskontra?","intent":"lead-time","services":"a,b"}},"trigger":"manual"}}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"question.ask","data":{"text":"hej"}},"trigger":"automatic"}}""",
        """{"type":"invoke","name":"task/fetch","value":{"data":{"verb":"question.ask","text":"vad kostar en kurs?"},"context":{"theme":"default"}}}""",
        """{"type":"invoke","name":"task/submit","value":{"data":{"verb":"avrop.place","antal":"3"}}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"service","value":"fakt"}],"queryOptions":{"skip":0,"count":5}}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"parameters":[{"name":"initialRun","value":"true"}]}}""",
        """{"type":"message","text":"vem är jag?"}""",
        """{"type":"message","text":"koppla den här kanalen till Utbildningsförvaltningen","from":{"id":"29:admin","aadObjectId":"00000000-0000-4000-8000-000000000901"},"conversation":{"isGroup":true,"conversationType":"channel","tenantId":"t1","id":"19:farsta@thread.tacv2"},"channelData":{"team":{"id":"19:team@thread.tacv2"},"channel":{"id":"19:farsta@thread.tacv2"}}}""",
        """{"type":"message","text":"jag tillhör Trafikkontoret","from":{"id":"29:ny","name":"Ny","aadObjectId":"00000000-0000-4000-8000-00000000abcd"}}""",
        """{"type":"invoke","name":"adaptiveCard/action","replyToId":"card-1","from":{"id":"29:admin","aadObjectId":"00000000-0000-4000-8000-000000000901"},"value":{"action":{"type":"Action.Execute","verb":"channel.bind","data":{"v":1,"rev":0,"forvaltning":"utbildningsforvaltningen"}}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","replyToId":"card-1","from":{"id":"29:admin","aadObjectId":"00000000-0000-4000-8000-000000000901"},"value":{"action":{"type":"Action.Execute","verb":"people.save","data":{"v":1,"person":"00000000-0000-4000-8000-000000000102","role":"staff","forvaltning":"trafikkontoret","from":"2026-12-01"}}}}""",
        """{"type":"invoke","name":"adaptiveCard/action","from":{"id":"29:admin","aadObjectId":"00000000-0000-4000-8000-000000000901"},"value":{"action":{"type":"Action.Execute","verb":"people.list","data":{"v":1}},"trigger":"automatic"}}""",
        """{"type":"message","from":{"id":"29:admin","aadObjectId":"00000000-0000-4000-8000-000000000901"},"value":{"verb":"join.confirm","v":1,"rev":1,"person":"00000000-0000-4000-8000-00000000abcd"}}""",
        """{"type":"invoke","name":"signin/tokenExchange","value":{"id":"1","connectionName":"c","token":"t"}}""",
        """{"type":"invoke","name":"signin/verifyState","value":{"state":"1"}}""",
        """{"type":"invoke","name":"config/fetch","value":{}}""",
        """{"type":"installationUpdate","action":"add"}""",
        """{"type":"installationUpdate","action":"add","conversation":{"isGroup":true,"conversationType":"channel","id":"19:team@thread.tacv2"},"channelData":{"team":{"id":"19:team@thread.tacv2","name":"Team"},"settings":{"selectedChannel":{"id":"19:team@thread.tacv2"}}}}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"installationUpdate","action":"add-upgrade"}""",
        """{"type":"installationUpdate","action":"remove-upgrade"}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:x","aadObjectId":"00000000-0000-4000-8000-000000000101"}]}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}],"channelData":{"team":{"id":"19:team@thread.tacv2"},"eventType":"teamMemberRemoved"}}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"id":"19:ny@thread.tacv2","name":"Ny"},"team":{"id":"19:team@thread.tacv2"}}}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted","channel":{"id":"19:ny@thread.tacv2"},"team":{"id":"19:team@thread.tacv2"}}}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","team":{"id":"19:team@thread.tacv2","name":"Nytt namn"}}}""",
        """{"type":"conversationUpdate","channelData":{"eventType":"teamDeleted","team":{"id":"19:team@thread.tacv2"}}}""",
        """{"type":"messageUpdate","text":"ändrat","channelData":{"eventType":"editMessage"}}""",
        """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"MeetingType":"Scheduled","Title":"Beredning","Id":"M1","JoinUrl":"https://example.org","StartTime":"2026-11-21T09:00:00Z"}}""",
        """{"type":"event","name":"application/vnd.microsoft.meetingEnd","value":{"Id":"M1","EndTime":"2026-11-21T10:00:00Z"}}""",
        """{"type":"typing"}""",
        """{"type":"endOfConversation","code":"completedSuccessfully"}""",
    ];

    public static int Count => Kinds.Length;

    /// <summary>A good activity of a kind.</summary>
    public static JsonObject Of(int kind, int number, string serviceUrl)
    {
        var activity = JsonNode.Parse(Kinds[kind])!.AsObject();
        var common = new JsonObject
        {
            ["id"] = $"f:{number}",
            ["timestamp"] = "2026-11-21T09:30:00.1234567Z",
            ["localTimestamp"] = "2026-11-21T10:30:00.1234567+01:00",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{number % 50}", ["name"] = "Någon", ["aadObjectId"] = "00000000-0000-4000-8000-000000000101" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Forumbot" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "t1", ["id"] = $"a:{number % 50}" },
            ["locale"] = "sv-SE",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t1" } },
        };
        foreach (var (name, value) in common)
            if (!activity.ContainsKey(name)) activity[name] = value?.DeepClone();
        return activity;
    }
}
