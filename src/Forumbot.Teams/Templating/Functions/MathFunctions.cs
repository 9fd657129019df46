using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Arithmetic on JavaScript's numbers.</summary>
internal static class MathFunctions
{
    private static readonly Signature TwoOrMore = Signature.Each(2, int.MaxValue, Kinds.Number);

    public static IEnumerable<Function> All =>
    [
        new("+", Kinds.Text | Kinds.Number, Signature.Each(2, int.MaxValue, Kinds.Text | Kinds.Number), Add) { Takes = Takes.NumberTextOrUndefined },
        new("-", Kinds.Number, TwoOrMore, Fold((left, right) => left - right)) { Takes = Takes.Number },
        new("*", Kinds.Number, TwoOrMore, Fold((left, right) => left * right)) { Takes = Takes.Number },
        new("/", Kinds.Number, TwoOrMore, Fold(Divide)) { Takes = (value, at) => Takes.Number(value, at) && (at == 0 || value.Number != 0) },
        new("^", Kinds.Number, TwoOrMore, Power) { Takes = Takes.NumberOrNumbers },
        new("%", Kinds.Number, Signature.Each(2, 2, Kinds.Number), (a, _) => a[1].Number == 0 ? Value.Error : Value.Of(a[0].Number % a[1].Number)) { Takes = Takes.Integer },
        One("abs", Math.Abs),
        One("floor", Math.Floor),
        One("ceiling", Math.Ceiling),
        new("sqrt", Kinds.Number, Signature.Each(1, 1, Kinds.Number), (a, _) => a[0].Number < 0 ? Value.Error : Value.Of(Math.Sqrt(a[0].Number))) { Takes = Takes.Number },
        new("round", Kinds.Number, Signature.Each(1, 2, Kinds.Number), Round) { Takes = Takes.Number },
        new("min", Kinds.Number, Signature.Each(1, int.MaxValue), Extreme(double.PositiveInfinity, Math.Min)) { Takes = Takes.NumberOrNumbers },
        new("max", Kinds.Number, Signature.Each(1, int.MaxValue), Extreme(double.NegativeInfinity, Math.Max)) { Takes = Takes.NumberOrNumbers },
        new("sum", Kinds.Number, Signature.Of(1, Kinds.List), (a, _) => Sum(a[0])) { Takes = Takes.Numbers },
        new("average", Kinds.Number, Signature.Each(1, 1), (a, _) => Sum(a[0]) is { IsFailure: false } sum ? Value.Of(sum.Number / ListItems.Count(a[0])) : Value.Error) { Takes = Takes.Numbers },
        new("rand", Kinds.Number, Signature.Each(2, 2, Kinds.Number), Random) { Takes = Takes.Integer },
    ];

    private static Function One(string name, Func<double, double> compute) =>
        new(name, Kinds.Number, Signature.Each(1, 1, Kinds.Number), (a, _) => Value.Of(compute(a[0].Number))) { Takes = Takes.Number };

    private static Body Fold(Func<double, double, double> compute) => (arguments, _) =>
    {
        var result = arguments[0].Number;
        foreach (var argument in arguments[1..]) result = compute(result, argument.Number);
        return Value.Of(result);
    };

    /// <summary>Numbers are added; with a text among them they are joined.</summary>
    private static Value Add(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var sum = arguments[0];
        foreach (var argument in arguments[1..])
        {
            if (sum.Kind == ValueKind.Number && argument.Kind == ValueKind.Number) sum = Value.Of(sum.Number + argument.Number);
            else if (sum.IsMissing && argument.Kind == ValueKind.Number || argument.IsMissing && sum.Kind == ValueKind.Number) return Value.Error;
            else sum = budget.Text((sum.IsMissing ? "" : JsText.Of(sum)) + (argument.IsMissing ? "" : JsText.Of(argument)));
        }
        return sum;
    }

    /// <summary>Whole numbers give a whole number, rounded down.</summary>
    private static double Divide(double left, double right) =>
        double.IsInteger(left) && double.IsInteger(right) ? Math.Floor(left / right) : left / right;

    private static Value Power(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var result = arguments[0];
        foreach (var argument in arguments[1..]) result = Value.Of(PowerOf(JsOrder.ToNumber(result), JsOrder.ToNumber(argument)));
        return result;
    }

    /// <summary>As in JavaScript 1 to an infinite power is no number.</summary>
    private static double PowerOf(double number, double exponent) =>
        Math.Abs(number) == 1 && !double.IsFinite(exponent) ? double.NaN : double.IsNaN(exponent) ? double.NaN : Math.Pow(number, exponent);

    private static Value Round(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var digits = arguments.Length == 2 ? arguments[1].Number : 0;
        return double.IsInteger(digits) && digits is >= 0 and <= 15 ? Value.Of(JsNumber.Round(arguments[0].Number, digits)) : Value.Error;
    }

    private static Body Extreme(double start, Func<double, double, double> choose) => (arguments, _) =>
    {
        var result = start;
        foreach (var argument in arguments)
        {
            if (argument.Kind == ValueKind.Number) result = choose(result, argument.Number);
            foreach (var item in new ListItems(argument)) result = choose(result, item.Number);
        }
        return Value.Of(result);
    };

    /// <summary>An empty list has no sum.</summary>
    private static Value Sum(Value numbers)
    {
        if (ListItems.Count(numbers) == 0) return Value.Error;
        var sum = 0.0;
        foreach (var number in new ListItems(numbers)) sum += number.Number;
        return Value.Of(sum);
    }

    private static Value Random(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (least, most) = (arguments[0].Number, arguments[1].Number);
        return least > most ? Value.Error : Value.Of(Math.Floor(least + System.Random.Shared.NextDouble() * (most - least)));
    }
}
