using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>What a person is told when the store cannot be used: what happened and what to do next.</summary>
public static class StoreTexts
{
    public static string Say(this StoreProblem problem, Language language) => Text(problem).In(language);

    private static LocalText Text(StoreProblem problem) => problem switch
    {
        StoreProblem.Locked => new("Databasen är upptagen av ett annat program. Försök igen om en liten stund.", "The database is in use by another program. Please try again in a moment."),
        StoreProblem.Corrupt => new("Databasfilen går inte att läsa. Återställ den från en säkerhetskopia, eller ange en annan fil.", "The database file cannot be read. Restore it from a backup, or name another file."),
        StoreProblem.Broken => new("Databasservern har ett internt fel. Be den som sköter servern att se efter i dess logg.", "The database server has an internal fault. Ask whoever runs the server to look in its log."),
        StoreProblem.NotWritable => new("Databasen får inte ändras. Kontrollera rättigheterna till den.", "The database may not be changed. Check the permissions to it."),
        StoreProblem.Full => new("Det finns inte plats kvar för databasen. Frigör utrymme och försök igen.", "There is no space left for the database. Free some space and try again."),
        StoreProblem.NotMigrated => new("Databasen är inte färdig att använda. Kör kommandot migrate och försök igen.", "The database is not ready for use. Run the command migrate and try again."),
        StoreProblem.Newer => new("Databasen har ändrats av en nyare version av programmet. Uppdatera programmet.", "A newer version of the program has changed the database. Update the program."),
        StoreProblem.Empty => new("Databasen innehåller ingen organisation än. Läs in ett paket med kommandot import.", "The database holds no organisation yet. Load a pack with the command import."),
        _ => new("Databasen går inte att nå. Kontrollera inställningen och försök igen.", "The database cannot be reached. Check the setting and try again."),
    };
}
