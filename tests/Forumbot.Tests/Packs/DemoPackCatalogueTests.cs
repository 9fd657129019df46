using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Features.Packs;

namespace Forumbot.Tests.Packs;

/// <summary>The demo pack against a copy of the service catalogue, and against the list of people.</summary>
public sealed class DemoPackCatalogueTests(DemoOrganisation demo) : IClassFixture<DemoOrganisation>
{
    private readonly Organisation organisation = demo.Organisation;

    [Fact]
    public void Each_row_of_the_catalogue_is_there_in_its_order()
    {
        var rows = File.ReadLines(Path.Combine(Machine.RepositoryRoot, "tests", "Forumbot.Tests", "Packs", "stockholm-catalogue.csv")).Skip(1).Select(line => line.Split(';')).ToList();

        Assert.Equal(44, rows.Count);
        Assert.Equal(rows.Select(r => r[0]), organisation.Tjanster.Select(t => t.Key));
        Assert.All(rows.Zip(organisation.Tjanster), pair => Same(pair.First, pair.Second));
    }

    [Fact]
    public void Each_service_says_what_it_is_in_both_languages_and_not_what_it_costs() => Assert.All(organisation.Tjanster, t =>
    {
        Assert.InRange(t.Description.Length, 30, 400);
        Assert.InRange(t.EnglishDescription!.Length, 30, 400);
        Assert.NotNull(t.EnglishName);
        Assert.DoesNotMatch("[0-9] ?(kr|SEK)", t.Description + t.EnglishDescription);
    });

    [Fact]
    public void The_people_are_named_by_role_and_have_the_ids_of_the_contract()
    {
        var people = organisation.People.ToDictionary(p => p.AadObjectId[^4..]);

        Assert.Equal(["0101", "0102", "0103", "0104", "0201", "0202", "0203", "0211", "0212", "0213", "0214", "0215", "0301", "0302", "0303", "0304", "0401", "0501", "0901"], people.Keys.Order());
        Assert.All(people.Values, p => Assert.StartsWith("00000000-0000-4000-8000-00000000", p.AadObjectId, StringComparison.Ordinal));
        Assert.Equal((Role.Budgetuppfoljare, "utbildningsforvaltningen"), (people["0101"].Role, people["0101"].Forvaltning));
        Assert.Equal((Role.Staff, "utbildningsforvaltningen"), (people["0102"].Role, people["0102"].Forvaltning));
        Assert.Equal((Role.KundBestallare, "utbildningsforvaltningen"), (people["0104"].Role, people["0104"].Forvaltning));
        Assert.Equal((Role.Tjansteansvarig, "ekonomi"), (people["0202"].Role, people["0202"].Area));
        Assert.Equal(organisation.Areas.Select(a => a.Key).Order(), people.Values.Where(p => p.Role == Role.Tjansteansvarig).Select(p => p.Area!).Order());
        Assert.Equal(Role.Administrator, people["0901"].Role);
    }

    [Fact]
    public void The_buyers_areas_and_forums_are_those_of_the_keys()
    {
        Assert.Equal(26, organisation.Forvaltningar.Count);
        Assert.Equal(12, organisation.Forvaltningar.Count(f => f.Kind == "stadsdelsforvaltning"));
        Assert.Equal(["ekonomi", "lon-och-pension", "kontaktcenter", "upphandling-och-inkop", "lokalplanering", "rekrytering"], organisation.Areas.Select(a => a.Key));
        Assert.Equal(["strategiska-radet", "verksamhetsrad", "beredningsgrupp", "ekonomichefsmote", "referensgrupp", "policy-och-principer", "ea-mote", "leveransmote", "kundmote"], organisation.Forums.Select(f => f.Key));
        Assert.Null(organisation.Forums.Single(f => f.Key == "beredningsgrupp").Frequency);
        Assert.Equal(organisation.Forvaltningar.Select(f => f.Key).Order(), organisation.Channels.Select(c => c.Forvaltning).Order());
    }

    [Fact]
    public void The_rules_are_Stockholms()
    {
        Assert.Equal(("stockholm", true), (organisation.Rules.Key, organisation.Rules.OpenComparison));
        Assert.Equal(ExternalPurchase.Free, organisation.Rules.ExternalPurchase[Category.Tillagg]);
        Assert.Equal(ExternalPurchase.NotAllowed, organisation.Rules.ExternalPurchase[Category.Bas]);
    }

    [Fact]
    public void The_files_stay_small() =>
        Assert.InRange(Directory.GetFiles(Forumbot.Packs.PackReader.BuiltIn("stockholm")!).Sum(file => new FileInfo(file).Length), 1, 1_500_000);

    private static void Same(string[] row, Tjanst tjanst)
    {
        Assert.Equal((row[1], row[2], row[8], row[11]), (tjanst.Name, tjanst.Area, tjanst.Unit, tjanst.Source));
        Assert.Equal((Choices.Category[row[3]], Choices.Obligation[row[4]], Choices.Delivery[row[5]], Choices.PriceForm[row[6]]), (tjanst.Category, tjanst.Obligatory, tjanst.Delivery, tjanst.PriceForm));
        Assert.Equal(row[9], $"{tjanst.LeadTimeDays}");
        Assert.Superset(row[10].Split('|').ToHashSet(), tjanst.Phrases.ToHashSet());
    }
}
