using Forumbot.Domain.Questions;
using Forumbot.Features.Packs;

namespace Forumbot.Tests.Packs;

public sealed class PackFaultTextsTests
{
    [Fact]
    public void A_fault_says_file_row_column_and_reason()
    {
        var fault = new PackFault("services.csv", 12, "area", PackFaultReason.Dangling, "ekonmi", "areas");

        Assert.Equal("services.csv, rad 12, kolumn area: ”ekonmi” finns inte i areas.", fault.Say(Language.Swedish));
        Assert.Equal("services.csv, row 12, column area: “ekonmi” is not in areas.", fault.Say(Language.English));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_reason_has_words_of_its_own(Language language)
    {
        var texts = Enum.GetValues<PackFaultReason>().Select(reason => new PackFault("x.csv", 1, "c", reason, "v", "d").Say(language)).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    [Fact]
    public void A_foreign_value_cannot_move_the_cursor_or_fill_the_screen()
    {
        var text = new PackFault("x.csv", 1, "c", PackFaultReason.NotAKey, "\u001b[2J\u202E" + new string('a', 5000)).Say(Language.English);

        Assert.DoesNotContain(text, char.IsControl);
        Assert.DoesNotContain('\u202E', text);
        Assert.InRange(text.Length, 1, 400);
    }
}
