using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Channels;

/// <summary>What is said of channels that are a supplier's queue.</summary>
internal static class QueueChannelTexts
{
    public static readonly LocalText OnlyInChannel = new(
        "En kö kopplas till en kanal i ett team. Skriv samma sak i kanalen det gäller, och börja med @Forumbot.",
        "A queue is connected to a channel of a team. Write the same in that channel, and begin with @Forumbot.");

    public static readonly LocalText OrdersCome = new("Nya beställningar kommer hit som kort. Skriv: visa kön.", "New orders come here as cards. Write: show the queue.");

    public static readonly LocalText ShowQueue = new("Visa kön", "Show the queue");

    public static LocalText IsQueue(Area area) => new($"Den här kanalen är kopplad till kön för {area.Name}.", $"This channel is connected to the queue of {English(area)}.");

    public static LocalText NowQueue(Area area) => new($"Klart! Kanalen är nu kopplad till kön för {area.Name}.", $"Done! The channel is now connected to the queue of {English(area)}.");

    public static LocalText NoMoreQueue(Area area) => new($"Klart! Kanalen är inte längre kopplad till kön för {area.Name}.", $"Done! The channel is no longer connected to the queue of {English(area)}.");

    public static LocalText MayNot(Area area) => new(
        $"Kön för {area.Name} kopplas av tjänsteansvarig för området eller av den som leder leverantören.",
        $"The queue of {English(area)} is connected by the service manager of the area or by the head of the supplier.");

    public static LocalText IsForvaltnings(string name) => new(
        $"Kanalen är kopplad till {name} och kan inte också vara en kö. Koppla loss den först, eller välj en annan kanal.",
        $"The channel is connected to {name} and cannot be a queue too. Disconnect it first, or choose another channel.");

    public static LocalText DisconnectFirst(Area area) => new(
        $"Kanalen är kopplad till kön för {area.Name} och kan inte också höra till en förvaltning. Koppla loss den först, eller välj en annan kanal.",
        $"The channel is connected to the queue of {English(area)} and cannot belong to an administration too. Disconnect it first, or choose another channel.");

    public static LocalText WhichArea(Organisation organisation) => new($"Vilken kö? Skriv: koppla kanalen till kön för, och {Names(organisation, " eller ", a => a.Name)}.", $"Which queue? Write: connect this channel to the queue of, and {Names(organisation, " or ", English)}.");

    public static LocalText NotFound(string named, Organisation organisation) => new($"Jag hittar inget område som heter ”{named}”. Det finns: {Names(organisation, " och ", a => a.Name)}.", $"I find no area called “{named}”. There are: {Names(organisation, " and ", English)}.");

    private static string Names(Organisation organisation, string last, Func<Area, string> name)
    {
        string[] names = [.. organisation.Areas.Select(name)];
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + last + names[^1];
    }

    private static string English(Area area) => area.EnglishName ?? area.Name;
}
