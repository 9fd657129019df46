using System.Text.RegularExpressions;

namespace Forumbot.Tests.House;

/// <summary>The rules of the house: who may know whom. Each returns the offenders.</summary>
internal static class Rules
{
    private static readonly string[] BannedFolders = ["Common", "Helpers", "Managers", "Services", "Utils"];

    public static IEnumerable<string> Domain_stands_alone(Codebase code) =>
        code.References("Forumbot.Domain", "PackageReference").Concat(code.References("Forumbot.Domain", "ProjectReference"));

    public static IEnumerable<string> Features_know_only_the_domain_and_the_store(Codebase code) =>
        code.References("Forumbot.Features", "ProjectReference").Where(p => p != "Forumbot.Domain")
            .Concat(code.References("Forumbot.Features", "PackageReference").Where(p => !Regex.IsMatch(p, @"EntityFrameworkCore|SQLitePCLRaw")));

    public static IEnumerable<string> Teams_knows_no_other_room(Codebase code) => code.References("Forumbot.Teams", "ProjectReference");

    public static IEnumerable<string> Features_never_see_Teams_Graph_or_Quartz(Codebase code) =>
        Using(code.Sources("Forumbot.Features/"), @"Forumbot\.Teams|Microsoft\.Graph|Azure\.|Quartz");

    public static IEnumerable<string> Features_do_not_reach_sideways(Codebase code) =>
        code.Sources("Forumbot.Features/").Where(f => f.Path.Count(c => c == '/') >= 2).SelectMany(file =>
        {
            var own = file.Path.Split('/')[1];
            return Regex.Matches(file.Text, @"using Forumbot\.Features\.(\w+)").Select(m => m.Groups[1].Value)
                .Where(other => other != own && other != "Data").Select(other => $"{file.Path} uses {other}");
        });

    public static IEnumerable<string> Domain_touches_no_store_network_or_clock(Codebase code) =>
        code.Sources("Forumbot.Domain/").Where(f => Regex.IsMatch(f.Text, @"System\.Net\.Http|EntityFramework|DateTime(Offset)?\.(Utc)?Now|Guid\.NewGuid")).Select(f => f.Path);

    public static IEnumerable<string> No_folder_is_a_drawer(Codebase code) =>
        code.Files.Keys.Where(f => f.Split('/')[..^1].Any(BannedFolders.Contains));

    private static IEnumerable<string> Using(IEnumerable<(string Path, string Text)> files, string banned) =>
        files.Where(f => Regex.IsMatch(f.Text, $@"using (static )?({banned})")).Select(f => f.Path);
}
