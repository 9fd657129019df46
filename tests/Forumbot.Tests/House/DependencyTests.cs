namespace Forumbot.Tests.House;

/// <summary>Who may know whom; each rule is also shown to find a planted offender.</summary>
public sealed class DependencyTests
{
    private static readonly Codebase Ours = Codebase.OfTheRepository();

    private static readonly Dictionary<string, (Func<Codebase, IEnumerable<string>> Rule, string Path, string Offence)> All = new()
    {
        [nameof(Rules.Domain_stands_alone)] = (Rules.Domain_stands_alone, "Forumbot.Domain/Forumbot.Domain.csproj", "<PackageReference Include=\"Newtonsoft.Json\" />"),
        [nameof(Rules.Features_know_only_the_domain_and_the_store)] = (Rules.Features_know_only_the_domain_and_the_store, "Forumbot.Features/Forumbot.Features.csproj", "<ProjectReference Include=\"../Forumbot.Teams/Forumbot.Teams.csproj\" />"),
        [nameof(Rules.Teams_knows_no_other_room)] = (Rules.Teams_knows_no_other_room, "Forumbot.Teams/Forumbot.Teams.csproj", "<ProjectReference Include=\"../Forumbot.Domain/Forumbot.Domain.csproj\" />"),
        [nameof(Rules.Features_never_see_Teams_Graph_or_Quartz)] = (Rules.Features_never_see_Teams_Graph_or_Quartz, "Forumbot.Features/Digests/Offender.cs", "using Quartz;"),
        [nameof(Rules.Features_do_not_reach_sideways)] = (Rules.Features_do_not_reach_sideways, "Forumbot.Features/Digests/Offender.cs", "using Forumbot.Features.Questions;"),
        [nameof(Rules.Domain_touches_no_store_network_or_clock)] = (Rules.Domain_touches_no_store_network_or_clock, "Forumbot.Domain/Pricing/Offender.cs", "var now = DateTime.UtcNow;"),
        [nameof(Rules.No_folder_is_a_drawer)] = (Rules.No_folder_is_a_drawer, "Forumbot/Helpers/Offender.cs", ""),
    };

    public static TheoryData<string> RuleNames => [.. All.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_code_keeps_the_rule(string rule) => Assert.Empty(All[rule].Rule(Ours));

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_planted_offender_breaks_the_rule(string rule)
    {
        var (check, path, offence) = All[rule];
        Assert.NotEmpty(check(Ours.With(path, offence)));
    }
}
