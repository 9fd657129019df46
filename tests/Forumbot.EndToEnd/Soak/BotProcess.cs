using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Forumbot.EndToEnd.Soak;

/// <summary>The bot in a process of its own, that can be killed and started again on the same store.</summary>
internal sealed class BotProcess(string folder) : IAsyncDisposable
{
    private readonly int _port = Ports.Free();
    private Process? _process;

    public Uri Messages => new($"http://127.0.0.1:{_port}/api/messages");

    public string Store => Path.Combine(folder, "soak.db");

    /// <summary>What it wrote to stderr, of all its lives.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public static async Task<BotProcess> Start(string folder)
    {
        var bot = new BotProcess(folder);
        await bot.Start();
        return bot;
    }

    /// <summary>Until it answers.</summary>
    public async Task Start()
    {
        _process = Begin("serve", "--urls", $"http://127.0.0.1:{_port}");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        while (!await Listens())
        {
            if (_process.HasExited) throw new InvalidOperationException($"The bot has ended: {string.Join('\n', Errors.TakeLast(20))}");
            await Task.Delay(20);
        }
    }

    /// <summary>At once and without a word (SIGKILL).</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A command beside the bot, on its store.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> Run(params string[] arguments)
    {
        using var process = Begin(arguments);
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } running) await Kill(running);
    }

    private static async Task Kill(Process process)
    {
        try
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        process.Dispose();
    }

    private Process Begin(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Forumbot.dll"), .. arguments, "--db", Store])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Forumbot__Outbox__LeaseSeconds"] = "3";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (line is not null) Errors.Enqueue(line);
    }

    private async Task<bool> Listens()
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
