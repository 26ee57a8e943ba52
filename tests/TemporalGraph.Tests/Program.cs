using TemporalGraph.Tests.Embedded;

namespace TemporalGraph.Tests;

/// <summary>Runs the tests, as the generated entry point would; and is the process that a crash test kills.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [CrashingWriter.Verb, var path] => CrashingWriter.RunAsync(path),
        _ when args.Any(arg => arg is "-automated" or "@@") => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
        _ => Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}
