using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>What a server logs, with the scopes that it was logged in.</summary>
internal sealed class LogInTest : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<Logged> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public LogLevel From { get; set; } = LogLevel.Warning;

    public IReadOnlyList<Logged> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogInTest log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= log.From;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            List<string> scopes = [];
            log._scopes.ForEachScope((scope, list) => list.Add($"{scope}"), scopes);
            log._lines.Enqueue(new(logLevel, category, formatter(state, exception), exception, string.Join(" | ", scopes)));
        }
    }
}

internal sealed record Logged(LogLevel Level, string Category, string Text, Exception? Fault, string Scopes);
