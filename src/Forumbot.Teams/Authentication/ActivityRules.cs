using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Authentication;

/// <summary>Which activities may come with a token.</summary>
internal sealed class ActivityRules(IEnumerable<string> allowedTenants)
{
    /// <summary>Other channels let their callers write any tenant and any user id themselves.</summary>
    private const string Teams = "msteams";

    private readonly HashSet<string> _tenants = new(allowedTenants, StringComparer.OrdinalIgnoreCase);

    public TokenRefusal? Broken(ChannelToken token, Activity activity) =>
        activity.ServiceUrl != token.ServiceUrl ? TokenRefusal.WrongServiceUrl
        : activity.ChannelId is not Teams ? TokenRefusal.WrongChannel
        : token.Endorsements is { } endorsed && !endorsed.Contains(activity.ChannelId) ? TokenRefusal.NotEndorsed
        : !IsAllowed(activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id) ? TokenRefusal.WrongTenant
        : null;

    /// <summary>Teams always says the tenant, in one place or both. Each that is said must be allowed; none said is none allowed.</summary>
    private bool IsAllowed(string? conversation, string? channel) =>
        (conversation, channel) switch
        {
            (null or "", null or "") => false,
            (null or "", _) => _tenants.Contains(channel),
            (_, null or "") => _tenants.Contains(conversation),
            _ => _tenants.Contains(conversation) && _tenants.Contains(channel),
        };
}
