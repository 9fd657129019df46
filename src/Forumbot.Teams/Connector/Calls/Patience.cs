namespace Forumbot.Teams.Connector.Calls;

/// <summary>How long a call may still wait, of all that <see cref="ConnectorSettings.Patience"/> gives it.</summary>
internal readonly struct Patience(ConnectorSettings settings)
{
    private readonly long _begun = settings.Clock.GetTimestamp();

    /// <summary>Never less than nothing.</summary>
    public TimeSpan Left => settings.Patience - settings.Clock.GetElapsedTime(_begun) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
