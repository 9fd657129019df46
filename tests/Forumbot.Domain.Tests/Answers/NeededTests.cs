using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Answers;

public sealed class NeededTests
{
    [Fact]
    public void Only_a_service_that_follows_use_needs_all_buyers_volumes()
    {
        var organisation = Organisations.Stockholm with { Tjanster = [.. Organisations.Stockholm.Tjanster.Select(t => t.Key == "leverantorsreskontra" ? t with { Driver = CostDriver.Consumption } : t)] };
        var question = new Question("?", Language.Swedish, Intent.Cost, ["upphandlingstjanst", "leverantorsreskontra"], "farsta", [], null, null, false, []);

        var needs = Answering.Needed(question, organisation, Standing.Alone(Organisations.Budgetuppfoljare), "farsta", new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal([("upphandlingstjanst", false), ("leverantorsreskontra", true)], needs.Select(n => (Assert.Single(n.Tjanster), n.Forvaltningar.Count == organisation.Forvaltningar.Count)));
        Assert.Contains("farsta", needs[0].Forvaltningar);
    }
}
