using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering.Files;

/// <summary>The answer to who sent files: they wait for the next order, or go with one that is open.</summary>
internal static class FileCard
{
    private const string Template = "ordering/file";
    private const int MostOrders = 25;

    /// <param name="files">Those that wait.</param>
    /// <param name="faults">Why others were not kept.</param>
    /// <param name="orders">Open ones that the files may go with.</param>
    public static Reply Of(IReadOnlyList<FileLine> files, IReadOnlyList<string> faults, IReadOnlyList<Avrop> orders, Organisation organisation, Language language)
    {
        var ids = string.Join(',', files.Select(f => f.Id));
        return new ActView(Template, language, language.Say($"Jag har tagit emot {Names(files)}.", $"I have received {Names(files)}."))
        {
            Lines = [.. faults, language.Say("Filen följer med din nästa beställning, om du inte väljer något annat. Används den inte tas den bort efter 24 timmar.", "The file goes with your next order unless you choose something else. If it is not used it is removed after 24 hours.")],
            Choices = orders.Count == 0 ? [] : [new("number", language.Say("Eller bifoga till en öppen beställning", "Or attach to an open order"), "", language.Say("Välj en beställning.", "Choose an order."), [.. orders.Take(MostOrders).Select(o => ($"{o.Number}: {OrderNames.Tjanst(o.Tjanst, organisation, language)}", o.Number))])],
            Buttons =
            [
                new(language.Say("Beställ med filen", "Order with the file"), "avrop.form", []),
                .. orders.Count == 0 ? Array.Empty<ActButton>() : [new ActButton(language.Say("Bifoga", "Attach"), "avrop.attach", [("files", ids)], TakesChoices: true)],
                new(language.Say("Ta bort filen", "Remove the file"), "avrop.dropfile", [("files", ids)]),
            ],
        }.Reply();
    }

    /// <summary>When it is settled what becomes of them.</summary>
    public static Reply Done(string headline, Language language) => new ActView(Template, language, headline).Reply();

    private static string Names(IReadOnlyList<FileLine> files) => string.Join(", ", files.Select(f => f.Name));
}
