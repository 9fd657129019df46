using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Tests.Ordering;

/// <summary>The words of the order form, of what is wrong in it, and of refusals.</summary>
public sealed class OrderFormTests
{
    [Fact]
    public void Every_kind_of_fault_and_every_refusal_has_an_example()
    {
        Assert.Equal(Enum.GetValues<OrderFaultKind>(), OrderFormExamples.Faults.Select(f => f.Kind).Distinct().Order());
        Assert.Equal(typeof(OrderRefusal).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(OrderRefusal))).Select(t => t.Name).Order(StringComparer.Ordinal), OrderFormExamples.Refusals.Select(r => r.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<NotOrderable>(), OrderFormExamples.Refusals.OfType<OrderRefusal.CannotBeOrdered>().Select(r => r.Reason).Distinct().Order());
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_fault_is_told_at_its_own_field_in_a_sentence_and_what_was_written_stays(Language language) => Assert.All(OrderFormExamples.Faults, fault =>
    {
        var form = OrderFormExamples.Faulty(fault, language).Data;
        var fields = form.GetProperty("choices").EnumerateArray().Concat(form.GetProperty("inputs").EnumerateArray()).ToList();
        var told = Assert.Single(fields, f => f.TryGetProperty("error", out _));

        Assert.Equal(Id(fault.Field), told.GetProperty("id").GetString());
        Assert.Matches(@"^\p{Lu}.*\.$", told.GetProperty("error").GetString());
        Assert.Equal(("12,5", "Rektorn på Kungsskolan"), (Value(fields, "quantity"), Value(fields, "contact")));
    });

    [Fact]
    public void No_two_faults_of_a_field_are_told_alike_and_none_is_told_in_the_other_language()
    {
        string[] Errors(Language language) => [.. OrderFormExamples.Faults.Select(f => OrderFormExamples.Faulty(f, language).Text.Split('\n')[^1])];

        Assert.Equal(OrderFormExamples.Faults.Count, Errors(Language.Swedish).Distinct().Count());
        Assert.Empty(Errors(Language.Swedish).Intersect(Errors(Language.English)));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_refusal_says_why_and_gives_a_way_on(Language language) => Assert.All(OrderFormExamples.Refusals, refusal =>
    {
        var told = OrderRefusals.Of(refusal, OrderFormExamples.Wish, Organisations.Stockholm, language);

        Assert.Matches(@"^\p{Lu}[^\n]*\.\n?", told.Text);
        Assert.InRange(told.Data.GetProperty("buttons").GetArrayLength(), 1, 3);
    });

    [Fact]
    public void No_two_refusals_are_told_alike() => Assert.All(Enum.GetValues<Language>(), language =>
        Assert.Equal(OrderFormExamples.Refusals.Count, OrderFormExamples.Refusals.Select(r => OrderRefusals.Of(r, new(), Organisations.Stockholm, language).Text).Distinct().Count()));

    [Fact]
    public void What_one_can_go_on_with_is_kept_from_a_refusal()
    {
        var button = OrderRefusals.Of(new OrderRefusal.NotYours(null), OrderFormExamples.Wish with { Forvaltning = "farsta" }, Organisations.Stockholm, Language.Swedish).Data.GetProperty("buttons")[0];

        Assert.Equal(("avrop.form", "12,5", "10234", false), (button.GetProperty("verb").GetString(), button.GetProperty("data").GetProperty("quantity").GetString(), button.GetProperty("data").GetProperty("reference").GetString(), button.GetProperty("data").TryGetProperty("unit", out _)));
    }

    [Fact]
    public void The_form_as_text_has_the_price_times_the_quantity_the_day_and_what_to_do()
    {
        var text = OrderFormExamples.In(Language.Swedish).First().Text.Replace('\u00a0', ' ');

        Assert.Equal(["Beställ Upphandlingstjänst", "Inget är beställt förrän du trycker på Beställ.", "För: Utbildningsförvaltningen", "Pris: 12,5 × 860 kr = 10 750 kr", "Moms: Priserna anges exkl. moms.", "Prislista: 2026 (exempel, belopp från 2021)", "Ledtid: Leverantören återkommer med en dag"], text.Split('\n').Take(7));
    }

    private static string Id(OrderField field) => field switch { OrderField.Tjanst => "service", _ => $"{field}".ToLowerInvariant() };

    private static string? Value(IEnumerable<System.Text.Json.JsonElement> fields, string id) => fields.Single(f => f.GetProperty("id").GetString() == id).GetProperty("value").GetString();
}
