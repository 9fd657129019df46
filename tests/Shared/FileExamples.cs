using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Files;

namespace Forumbot.TestSupport;

/// <summary>The cards of files that go with orders.</summary>
internal static class FileExamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Reply> In(Language language)
    {
        FileLine[] files = [new("0123456789abcdef", "faktura *123*.pdf", 48_000, "", At), new("fedcba9876543210", "underlag.xlsx", 9_000, "", At)];
        yield return FileCard.Of(files[..1], [], [Order(1), Order(2)], Organisations.Stockholm, language);
        yield return FileCard.Of(files, [FileTexts.Fault("bild.exe", null, 5 * 1024 * 1024, language)], [.. Enumerable.Range(1, 40).Select(Order)], Organisations.Stockholm, language);
        yield return FileCard.Of(files, [], [], Organisations.Stockholm, language);
        yield return FileCard.Done(FileTexts.Attached("A-2026-000001", files[0].Name).In(language), language);
        yield return FileCard.Done(FileTexts.Dropped.In(language), language);
    }

    private static Avrop Order(int serial) => new()
    {
        Number = OrderNumbers.Of(2026, serial),
        Year = 2026,
        Serial = serial,
        Version = 1,
        State = AvropState.Placed,
        Kind = AvropKind.Once,
        Tjanst = "stoppa-faktura",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 1,
        Unit = "styck",
        Each = Money.Zero,
        Committed = Money.Zero,
        At = At,
        Form = $"{serial}",
    };
}
