using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Forumbot.Features.Data;

/// <summary>How values are kept, the same in both stores: what SQLite cannot compare or add up is kept as a whole number.</summary>
internal static class Converters
{
    /// <summary>Öre.</summary>
    internal sealed class MoneyAsOre() : ValueConverter<Money, long>(money => money.Ore, ore => new Money(ore));

    /// <summary>UTC ticks.</summary>
    internal sealed class TimeAsTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    /// <summary>Thousandths. Imports take volumes, quantities and weights with at most two decimals.</summary>
    internal sealed class DecimalAsThousandths() : ValueConverter<decimal, long>(number => (long)(number * 1000), thousandths => thousandths / 1000m);

    internal sealed class ListAsJson() : ValueConverter<IReadOnlyList<string>, string>(list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default), json => Read<string[]>(json));

    internal sealed class LocalTextAsJson() : ValueConverter<LocalText, string>(text => JsonSerializer.Serialize(text, JsonSerializerOptions.Default), json => Read<LocalText>(json));

    internal sealed class PricingRulesAsJson() : ValueConverter<PricingRules, string>(rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Default), json => Read<PricingRules>(json));

    internal sealed class OrderingRulesAsJson() : ValueConverter<OrderingRules, string>(rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Default), json => Read<OrderingRules>(json));

    internal sealed class PurchaseRulesAsJson() : ValueConverter<IReadOnlyDictionary<Category, ExternalPurchase>, string>(
        rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Default), json => Read<Dictionary<Category, ExternalPurchase>>(json));

    internal sealed class SameItems() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), list => list.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)), list => list);

    internal sealed class SameRules() : ValueComparer<IReadOnlyDictionary<Category, ExternalPurchase>>(
        (a, b) => a == b || (a != null && b != null && a.Count == b.Count && a.All(rule => b.ContainsKey(rule.Key) && b[rule.Key] == rule.Value)), rules => rules.Count, rules => rules);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}
