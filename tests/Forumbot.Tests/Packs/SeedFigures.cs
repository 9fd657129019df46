namespace Forumbot.Tests.Packs;

/// <summary>What the seeds state, copied by hand: öre where nothing else is said.</summary>
internal static class SeedFigures
{
    /// <summary>Year of the list, service, öre; for a year's total and for a price per unit alike.</summary>
    internal static readonly (int Year, string Tjanst, long Ore)[] Amounts =
    [
        (2020, "lone-och-personaladministration", 53_50), (2021, "lone-och-personaladministration", 53_50),
        (2021, "upphandlingstjanst", 860_00), (2021, "avtalsdatabas", 450_00), (2021, "anslutning-lokala-avtal", 530_00), (2021, "lokalplanering", 900_00),
        (2021, "rekrytering", 24_000_00), (2021, "chefsrekrytering", 34_000_00), (2021, "utbildning-e-handel-och-inkop", 1_000_00), (2021, "e-tjanstsupport", 100_00),
        (2021, "centralupphandling", 23_000_000_00), (2021, "e-handel", 9_000_000_00),
        (2020, "leverantorsreskontra", 23_400_000_00), (2020, "aldre-direkt", 8_400_000_00), (2020, "funktionshinder", 2_700_000_00),
        (2020, "forskola-skola", 6_200_000_00), (2020, "stockholm-direkt", 1_800_000_00),
    ];

    /// <summary>002: what the whole city has of what a key counts.</summary>
    internal static readonly (string Key, decimal Volume)[] CityVolumes =
    [
        ("leverantorsfakturor", 1_100_000), ("krav", 11_000), ("kundfakturor", 1_700_000), ("aterbetalningar", 10_000),
        ("oidentifierade-poster", 23_000), ("aktiva-avtal", 90_000), ("familjer", 60_000),
    ];

    /// <summary>002, Fördelningsnycklar för prislista 2023: percent.</summary>
    internal static readonly (string Tjanst, decimal[] Weights)[] Weights2023 =
    [
        ("leverantorsreskontra", [50, 25, 25]), ("kundreskontra", [90, 10]), ("ekonomiservice", [70, 30]), ("hyresadministration", [100]), ("avgiftshantering", [34, 66]),
    ];

    /// <summary>002, and its column for 2022.</summary>
    internal static readonly (string Tjanst, decimal[] Weights)[] Weights2022 = [("ekonomiservice", [100]), ("avgiftshantering", [34, 66])];
}
