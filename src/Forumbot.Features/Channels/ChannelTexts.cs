using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Channels;

/// <summary>What is said of channels and whose they are.</summary>
internal static class ChannelTexts
{
    public static readonly LocalText OnlyInChannel = new(
        "En förvaltning kopplas till en kanal i ett team. Skriv samma sak i kanalen det gäller, och börja med @Forumbot.",
        "An administration is connected to a channel of a team. Write the same in that channel, and begin with @Forumbot.");

    public static readonly LocalText NotBound = new("Den här kanalen är inte kopplad till någon förvaltning.", "This channel is not connected to any administration.");

    public static readonly LocalText OwnIsUs = new(
        "Den som frågar här vad något kostar ”oss” får svar för sin egen förvaltning.",
        "Whoever asks here what something costs “us” gets an answer for their own administration.");

    public static readonly LocalText ChooseBelow = new("Välj vilken förvaltning kanalen ska höra till.", "Choose which administration the channel belongs to.");

    public static readonly LocalText Choose = new("Välj förvaltning", "Choose administration");

    public static readonly LocalText Change = new("Byt förvaltning", "Change administration");

    public static readonly LocalText Connect = new("Koppla", "Connect");

    public static readonly LocalText Disconnect = new("Koppla loss", "Disconnect");

    public static readonly LocalText Forvaltning = new("Förvaltning", "Administration");

    public static readonly LocalText NoneChosen = new("Välj en förvaltning i listan.", "Choose an administration in the list.");

    public static readonly LocalText MayNotAny = new(
        "Du får inte koppla kanaler. Be en administratör, eller någon i er förvaltning som är förvaltningschef, beställare eller budgetuppföljare.",
        "You may not connect channels. Ask an administrator, or someone in your administration who is its head, orders for it or follows its budget.");

    public static readonly LocalText Stale = new(
        "Kortet var gammalt, så inget har ändrats. Här ser du hur det är nu.",
        "The card was old, so nothing has changed. Here is how it is now.");

    public static readonly LocalText UnknownChoice = new(
        "Jag hittar inte den förvaltningen. Inget har ändrats; välj en i listan.",
        "I do not find that administration. Nothing has changed; choose one in the list.");

    public static LocalText Bound(string name) => new($"Den här kanalen är kopplad till {name}.", $"This channel is connected to {name}.");

    public static LocalText NowBound(string name) => new($"Klart! Kanalen är nu kopplad till {name}.", $"Done! The channel is now connected to {name}.");

    public static LocalText NowFree(string name) => new($"Klart! Kanalen är inte längre kopplad till {name}.", $"Done! The channel is no longer connected to {name}.");

    public static LocalText Us(string name) => new(
        $"När någon här frågar vad något kostar ”oss” svarar jag för {name}.",
        $"When someone here asks what something costs “us” I answer for {name}.");

    public static LocalText Monthly(string name) => new($"Månadsbrevet för {name} kommer hit.", $"The monthly letter for {name} comes here.");

    public static LocalText AskToSwap(string from, string to) => new(
        $"Kanalen är redan kopplad till {from}. Vill du koppla den till {to} i stället?",
        $"The channel is already connected to {from}. Do you want to connect it to {to} instead?");

    public static LocalText Swap(string to) => new($"Ja, byt till {to}", $"Yes, change to {to}");

    public static LocalText Keep(string from) => new($"Nej, behåll {from}", $"No, keep {from}");

    public static LocalText NotFound(string typed) => new($"Jag hittar ingen förvaltning som heter ”{typed}”.", $"I find no administration called “{typed}”.");

    public static LocalText MayNot(string name) => new(
        $"Du får inte koppla kanaler för {name}. Be en administratör, eller någon som är förvaltningschef, beställare eller budgetuppföljare där.",
        $"You may not connect channels for {name}. Ask an administrator, or someone who is its head, orders for it or follows its budget.");
}
