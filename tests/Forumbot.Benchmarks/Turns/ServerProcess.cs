using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Forumbot.Benchmarks.Turns;

/// <summary>A server in a process and a folder of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-bench-");
    private readonly Process _process;

    private ServerProcess(string program, Func<int, string[]> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        Port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments(Port)]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        Started = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Errors += line.Data is null ? "" : line.Data + "\n";
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>When the process was started, as a timestamp.</summary>
    public long Started { get; }

    /// <summary>What it has written to stderr.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Processor time until now.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ServerProcess Bot(IReadOnlyDictionary<string, string>? environment = null) => new("Forumbot.dll", port => ["serve", "--urls", $"http://127.0.0.1:{port}"], environment);

    public static ServerProcess Bare() => new("Forumbot.Benchmarks.dll", port => ["bare", $"http://127.0.0.1:{port}"]);

    public async Task Listening()
    {
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server has ended: {Errors}");
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
