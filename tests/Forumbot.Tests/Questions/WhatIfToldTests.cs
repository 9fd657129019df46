using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Tests.Questions;

/// <summary>Whose amounts a what-if tells to whom, and how it asks back.</summary>
public sealed class WhatIfToldTests
{
    private const string Trafik = "Trafikkontoret", Sum = "De andra tillsammans";

    [Fact]
    public void Who_may_see_others_costs_is_told_them_by_name() => Assert.Contains(Trafik, Text(Organisations.Budgetuppfoljare), StringComparison.Ordinal);

    [Fact]
    public void Staff_are_told_the_others_sum_only()
    {
        Assert.Contains(Sum, Text(Organisations.Staff), StringComparison.Ordinal);
        Assert.DoesNotContain(Trafik, Text(Organisations.Staff), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_comparison_tells_the_sum_only()
    {
        var text = Text(Organisations.Budgetuppfoljare, Organisations.Blekinge);

        Assert.Contains(Sum, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Trafik, text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_channel_all_members_read_so_a_closed_comparison_stays_closed_there()
    {
        var (supplier, closed) = (Organisations.Kundansvarig, Organisations.Stockholm with { Rules = Organisations.Stockholm.Rules with { OpenComparison = false } });

        Assert.Contains(Trafik, Text(supplier, closed, null, "utbildningsforvaltningen"), StringComparison.Ordinal);
        Assert.DoesNotContain(Trafik, Text(supplier, closed, "utbildningsforvaltningen"), StringComparison.Ordinal);
        Assert.DoesNotContain(Trafik, Text(Organisations.Staff, null, "utbildningsforvaltningen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, "och 6 till")]
    [InlineData(9, null)]
    public void A_list_that_is_cut_says_how_many_more(int more, string? line)
    {
        var many = Organisations.Stockholm with
        {
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar, .. Enumerable.Range(1, more - 1).Select(i => new Forvaltning($"f{i}", $"Nämnd {i}", "förvaltning", []))],
            KeyVolumes = [.. Organisations.Stockholm.KeyVolumes, .. Enumerable.Range(1, more - 1).Select(i => new KeyVolume(2026, "antal-fakturor", $"f{i}", 100, true))],
        };
        var text = Text(Organisations.Budgetuppfoljare, many);

        if (line is null) Assert.DoesNotContain("\noch ", text, StringComparison.Ordinal);
        else Assert.Contains(line, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Swedish, "om kraven ändras med -200", "Jag förstår inte säkert hur mycket Antal krav ska ändras.", "halveras?")]
    [InlineData(Language.English, "what if the claims change by -200", "I am not sure how much Number of claims is to change.", "is halved?")]
    public void An_unclear_change_asks_back_with_wordings_that_are_understood(Language language, string asked, string headline, string example)
    {
        var reply = CardExamples.Answer(CardExamples.About(Intent.WhatIf, "leverantorsreskontra") with { Text = asked, Language = language }, Organisations.Budgetuppfoljare).Reply;
        var texts = reply.Data.GetProperty("next").EnumerateArray().Select(n => n.GetProperty("text").GetString()!).ToList();

        Assert.StartsWith(headline, reply.Text, StringComparison.Ordinal);
        Assert.Contains(texts, t => t.EndsWith(example, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.Equal("pricing/what-if-answer", CardExamples.Answer(CardExamples.About(Intent.WhatIf, "leverantorsreskontra") with { Text = t, Language = language }, Organisations.Budgetuppfoljare).Reply.Card));
    }

    private static string Text(Person asker, Organisation? organisation = null, string? bound = null, string? about = null) =>
        CardExamples.Answer(CardExamples.About(Intent.WhatIf, "leverantorsreskontra") with { Text = "vad sparar vi om antal fakturor halveras?", Forvaltning = about }, asker, organisation, bound).Reply.Text;
}
