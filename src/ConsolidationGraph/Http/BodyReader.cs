using System.Buffers;
using System.IO.Pipelines;
using System.Text.Unicode;

namespace ConsolidationGraph.Http;

/// <summary>Reads a request's body as text in UTF-8, never more than the limit.</summary>
internal static class BodyReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="RefusedRequestException">415, 413 or 400.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (!MediaTypes.IsJson(request.ContentType))
        {
            throw Unsupported("The body must be application/json in UTF-8.");
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw Unsupported("The body must not be compressed.");
        }

        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var body = await ReadBytesAsync(request, limit, cancellationToken);
        var text = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        return Utf8.IsValid(text.Span) ? text : throw RefusedRequestException.BadRequest("The body is not UTF-8.");
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadBytesAsync(request.BodyReader, limit, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            // A body that is cut, stalls or has broken chunks: the caller's fault, and not worth a stack in the log.
            throw new RefusedRequestException(e.StatusCode, Errors.BadRequest("The body could not be read to its end."));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(PipeReader body, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                throw TooLarge(limit);
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RefusedRequestException Unsupported(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, Errors.UnsupportedMediaType(message));

    private static RefusedRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, Errors.PayloadTooLarge(limit));
}
