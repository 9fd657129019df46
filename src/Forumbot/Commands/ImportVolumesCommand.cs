using System.CommandLine;
using System.Globalization;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;
using Forumbot.Packs;

namespace Forumbot.Commands;

/// <summary><c>import volumes</c>: takes a file of volumes into the store, however many there are, all of it or nothing.</summary>
internal static class ImportVolumesCommand
{
    public static Command Make(Tools tools)
    {
        var path = new Argument<string>("FILE") { Description = "CSV (;, UTF-8) with the header service;unit;month;quantity;example, as a pack's volumes.csv." };
        var replace = new Option<bool>("--replace-months")
        {
            Description = "Let the file's rows of a service and month take the place of all rows that the store holds of that service and month. Without it, a file with other rows of a month that the store holds is refused.",
        };
        var command = new Command("volumes", "Take what was used into the store: all of it, or nothing and the bad lines told. A file holds all rows of its services and months; what the store holds already is left as it is.") { path, replace };
        command.SetAction((parsed, cancel) => Import(tools, tools.Settings(parsed).Store, tools.Place(parsed.GetValue(path)!), parsed.GetValue(replace), cancel));
        return command;
    }

    private static async Task<int> Import(Tools tools, StoreSettings store, string path, bool replace, CancellationToken cancel)
    {
        using var file = Open(path);
        await Tools.InStore(store, async () =>
        {
            await tools.Wiring.Migrate(store, cancel);
            return true;
        });
        var import = new ImportVolumes(store, tools.Surroundings.Clock);
        switch (await Tools.InStore(store, () => import.Handle(file.Read, Path.GetFileName(path), replace, progress => tools.Note(Told(progress)), cancel)))
        {
            case VolumesOutcome.Refused refused:
                foreach (var fault in refused.Told) tools.Note(fault.Say(Language.English));
                if (refused.Count > refused.Told.Count) tools.Note($"… and {Number(refused.Count - refused.Told.Count)} more.");
                throw new RefusedException($"Nothing was imported: {(refused.Count == 1 ? "1 fault" : $"{Number(refused.Count)} faults")}.{Advice(refused)}");
            case VolumesOutcome.Imported done:
                await tools.Out.WriteLineAsync(Told(done));
                return CommandLine.Done;
            case var other:
                throw new InvalidOperationException(other.GetType().Name);
        }
    }

    private static VolumeFile Open(string path)
    {
        if (!File.Exists(path)) throw new RefusedException($"There is no file at {path}.");
        try
        {
            return new(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The file {path} cannot be read. It must be a file of its own that nobody is writing, which you may read.");
        }
    }

    private static string Advice(VolumesOutcome.Refused refused) => refused.Told.All(f => f.Reason == PackFaultReason.MonthHeld)
        ? " Add --replace-months if the file holds all rows of these months."
        : " Correct the file and import again.";

    private static string Told(VolumesProgress progress) => $"{(progress.Saving ? "Saving" : "Checking")}: {Number(progress.Rows)} rows …";

    private static string Told(VolumesOutcome.Imported done) => done.Changed
        ? $"{Number(done.Rows)} rows: of {Number(done.New)} months of services that are new, {Number(done.Replaced)} that were replaced, {Number(done.Same)} that were as before."
        : $"{Number(done.Rows)} rows: the store already holds just these.";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
