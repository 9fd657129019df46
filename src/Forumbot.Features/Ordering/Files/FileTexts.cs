using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Files;

/// <summary>What is said of files.</summary>
internal static class FileTexts
{
    public static readonly LocalText
        NotInDirectory = new("Du finns inte i katalogen än, så jag kan inte ta emot filer av dig. Skriv: jag tillhör, och din förvaltning.", "You are not in the directory yet, so I cannot take files from you. Write: I belong to, and your administration."),
        Gone = new("Filen väntar inte längre här. Skicka den igen, så tar jag hand om den.", "The file does not wait here any more. Send it again and I will take care of it."),
        NoSuchOrder = new("Jag hittar ingen öppen beställning som du kan bifoga filer till. Välj en i listan.", "I find no open order that you can attach files to. Choose one in the list."),
        TooMany = new($"En beställning kan ha högst {OrderFile.Most} filer. Ta bort någon, eller samla innehållet i en fil.", $"An order can have at most {OrderFile.Most} files. Remove one, or put the content in one file."),
        Dropped = new("Filen är borttagen och följer inte med någon beställning.", "The file is removed and goes with no order."),
        NotForYou = new("Jag hittar ingen sådan bilaga. Bilagor visas bara för beställaren och leverantören.", "I find no such attachment. Attachments are shown only to the orderer and the supplier."),
        NoFiles = new("Beställningen har inga bilagor.", "The order has no attachments."),
        NoChat = new("Bilagor visas bara i en egen chatt med mig. Öppna en sådan, skriv hej, och tryck igen.", "Attachments are shown only in a private chat with me. Open one, write hello, and press again."),
        InYourChat = new("Bilagorna kommer i din egen chatt med mig.", "The attachments come in your private chat with me."),
        Offered = new("Godkänn nedan att filen sparas i din OneDrive, så kan du öppna den där.", "Approve below that the file is saved in your OneDrive, and you can open it there."),
        NotSaved = new("Filen kunde inte sparas i din OneDrive. Tryck på Visa bilagor i beställningens kort och försök igen.", "The file could not be saved in your OneDrive. Press Show attachments in the order's card and try again.");

    public static LocalText Attached(string number, string names) => new($"Bifogat till {number}: {names}.", $"Attached to {number}: {names}.");

    public static LocalText Saved(string name) => new($"{name} är sparad i din OneDrive.", $"{name} is saved in your OneDrive.");

    public static LocalText Description(string number) => new($"Bilaga till beställning {number}", $"Attachment of order {number}");

    /// <summary>Why a file was not kept.</summary>
    public static string Fault(string? given, SentFileFault? fault, int mostBytes, Language language) => (fault switch
    {
        SentFileFault.Refused => new LocalText($"{Name(given)}: jag får inte hämta filen där den ligger. Bifoga den från din OneDrive eller din dator.", $"{Name(given)}: I may not fetch the file where it is. Attach it from your OneDrive or your computer."),
        SentFileFault.TooLarge => new($"{Name(given)}: filen är större än {mostBytes / (1024 * 1024)} MB. Skicka en mindre.", $"{Name(given)}: the file is larger than {mostBytes / (1024 * 1024)} MB. Send a smaller one."),
        SentFileFault.NotReached => new($"{Name(given)}: filen kom inte fram hel. Skicka den igen.", $"{Name(given)}: the file did not arrive whole. Send it again."),
        _ => new($"{Name(given)}: jag tar emot PDF, PNG, JPG, Word, Excel och text (UTF-8), men inte det här.", $"{Name(given)}: I take PDF, PNG, JPG, Word, Excel and text (UTF-8), but not this."),
    }).In(language);

    /// <summary>More would be kept than an order takes.</summary>
    public static string OneTooMany(string name, Language language) => new LocalText($"{name}: {OrderFile.Most} filer väntar redan. Beställ med dem eller ta bort dem först.", $"{name}: {OrderFile.Most} files wait already. Order with them or remove them first.").In(language);

    /// <summary>A refused file is called what its sender calls it, without what hides in the name.</summary>
    private static string Name(string? given) => Path.GetFileNameWithoutExtension(FileNames.Clean(given, FileType.Text));
}
