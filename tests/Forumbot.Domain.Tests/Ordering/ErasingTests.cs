using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class ErasingTests
{
    private const string Anna = "anna", Bo = "bo";

    private static readonly OrderingRules Codes = new() { ReferencePattern = "[0-9]{5}" };

    private static readonly DateTimeOffset At = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Avrop Closed = new()
    {
        Number = "A-2024-000007",
        Year = 2024,
        Serial = 7,
        Version = 2,
        State = AvropState.Closed,
        Kind = AvropKind.Once,
        Tjanst = "upphandlingstjanst",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 2,
        Unit = "timme",
        Each = Money.FromKronor(860),
        Committed = Money.FromKronor(1_720),
        Charged = Money.FromKronor(1_720),
        Delivered = 2,
        Reference = "12345",
        Contact = "Rektor Anna",
        Text = "Ring Anna",
        By = Anna,
        Assignee = Bo,
        At = At,
        Form = "form",
    };

    private static readonly AvropStep[] Steps = [new(Closed.Number, 1, AvropAction.Order, AvropState.Placed, At, Anna) { Role = "staff", Card = "1:1" }, new(Closed.Number, 2, AvropAction.Decline, AvropState.Closed, At, Bo) { For = Anna, Text = "Anna ville inte.", Amount = Money.FromKronor(1) }];

    [Fact]
    public void Everybody_goes_and_the_figures_stay()
    {
        var erased = Erasing.Of(Closed, Steps, Codes, null)!;

        Assert.Equal(Closed with { By = null, Assignee = null, Contact = "", Text = "" }, erased.Avrop);
        Assert.Equal([Steps[0] with { By = null, Card = null }, Steps[1] with { By = null, For = null, Text = null }], erased.Steps);
        Assert.Null(Erasing.Of(erased.Avrop, erased.Steps, Codes, null));
    }

    [Fact]
    public void A_reference_that_is_no_code_may_be_a_name_and_goes()
    {
        Assert.Equal("", Erasing.Of(Closed with { Reference = "Anna" }, Steps, Codes, null)!.Avrop.Reference);
        Assert.Equal("", Erasing.Of(Closed, Steps, new(), null)!.Avrop.Reference);
    }

    [Fact]
    public void One_person_goes_and_the_others_stay()
    {
        var erased = Erasing.Of(Closed, Steps, Codes, Bo)!;

        Assert.Equal(Closed with { Assignee = null }, erased.Avrop);
        Assert.Equal([Steps[1] with { By = null, Text = null }], erased.Steps);
        Assert.Null(Erasing.Of(Closed, Steps, Codes, "cecilia"));
    }

    [Fact]
    public void An_order_that_has_not_ended_keeps_its_people() =>
        Assert.Throws<ArgumentException>(() => Erasing.Of(Closed with { State = AvropState.Delivered }, Steps, Codes, null));
}
