using System.Text.Unicode;

namespace ConsolidationGraph.Packages;

/// <summary>Looks through a file before anything parses it: UTF-8, and no line that would fill the memory.</summary>
internal static class TextGuard
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 1 << 20;

    // After so many wrong lines the file is of another encoding, and more of them say nothing new.
    private const int EnoughLines = 20;

    /// <summary>Whether the file is text that can be parsed; says where it is not.</summary>
    public static async Task<bool> CheckAsync(string path, string file, Problems problems, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
        var buffer = new byte[LongestLine + 1];
        var (filled, line, wrong) = (0, 1, 0);
        int read;
        do
        {
            read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            if (line == 1 && filled >= 2 && IsUtf16(buffer))
            {
                problems.Error(file, 1, null, "is UTF-16, expected UTF-8");
                return false;
            }

            var start = 0;
            while (TakeLine(buffer.AsSpan(start, filled - start), read == 0, out var text))
            {
                if (Refuse(text) is { } refusal)
                {
                    problems.Error(file, line, null, refusal);
                    if (++wrong == EnoughLines)
                    {
                        return false;
                    }
                }

                // The last line may lack its line feed.
                start = Math.Min(start + text.Length + 1, filled);
                line++;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled > LongestLine)
            {
                problems.Error(file, line, null, $"the line is longer than 1 MB, expected at most {LongestLine} bytes");
                return false;
            }
        }
        while (read > 0);

        return wrong == 0;
    }

    private static bool IsUtf16(byte[] bytes) => (bytes[0], bytes[1]) is (0xFE, 0xFF) or (0xFF, 0xFE);

    private static bool TakeLine(ReadOnlySpan<byte> bytes, bool isLast, out ReadOnlySpan<byte> line)
    {
        var end = bytes.IndexOf((byte)'\n');
        line = end >= 0 ? bytes[..end] : bytes;
        return end >= 0 || (isLast && bytes.Length > 0);
    }

    private static string? Refuse(ReadOnlySpan<byte> line) =>
        line.Contains((byte)0) ? "has a NUL character, expected UTF-8 text (a file of UTF-16 has many)"
        : !Utf8.IsValid(line) ? "is not UTF-8, expected UTF-8 text"
        : null;
}
