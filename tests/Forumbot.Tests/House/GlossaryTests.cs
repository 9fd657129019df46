namespace Forumbot.Tests.House;

public sealed class GlossaryTests
{
    private static readonly Codebase Ours = Codebase.OfTheRepository();

    [Fact]
    public void Every_Swedish_noun_in_a_name_stands_in_the_glossary() => Assert.Empty(Glossary.Swedish_words_outside_the_glossary(Ours));

    [Fact]
    public void Every_term_of_the_glossary_is_in_use() => Assert.Empty(Glossary.Glossary_terms_that_nothing_is_called(Ours));

    [Fact]
    public void A_planted_Swedish_name_is_found() =>
        Assert.NotEmpty(Glossary.Swedish_words_outside_the_glossary(Ours.With("Forumbot.Domain/Pricing/Offender.cs", "public sealed record Fakturarad(int Number);")));

    [Fact]
    public void A_planted_term_that_nothing_is_called_is_found() =>
        Assert.NotEmpty(Glossary.Glossary_terms_that_nothing_is_called(
            Ours.With("Forumbot.Domain/Ordlista.md", Ours.Files["Forumbot.Domain/Ordlista.md"] + "\n| `Restlista` | restlista | x | x |\n")));
}
