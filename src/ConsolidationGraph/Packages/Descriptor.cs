using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConsolidationGraph.Packages;

/// <summary>A table that a package says it has.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Path">Its file, relative to the package's folder.</param>
/// <param name="Fields">The columns that its schema names; null where it has none.</param>
internal sealed record Resource(string Name, string Path, IReadOnlyList<string>? Fields);

/// <summary>The descriptor of a Data Package (v2), as far as it is used here.</summary>
internal sealed partial record Descriptor(
    string Name, string Title, string Version, DateOnly Created, string Licence, string Languages, bool VanishedIsWithdrawn, IReadOnlyList<Resource> Resources)
{
    public const string FileName = "datapackage.json";

    public static Descriptor Empty { get; } = new("", "", "", default, "", "", false, []);

    /// <summary>Reads a descriptor; null where it is no JSON object at all.</summary>
    public static async Task<Descriptor?> ReadAsync(string folder, Problems problems, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            problems.Error(FileName, null, null, $"there is no such file in {folder}, expected a Data Package (https://datapackage.org)");
            return null;
        }

        if (!await TextGuard.CheckAsync(path, FileName, problems, cancellationToken))
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            using var json = await JsonDocument.ParseAsync(file, new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new Reader(problems).Read(json.RootElement);
            }

            problems.Error(FileName, 1, null, "is no JSON object, expected the descriptor of a Data Package");
        }
        catch (JsonException exception)
        {
            problems.Error(FileName, (int)(exception.LineNumber ?? 0) + 1, null, $"is no JSON, {exception.Message}");
        }

        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9._-]*[a-z0-9])?\z")]
    private static partial Regex NamePattern();

    private sealed class Reader(Problems problems)
    {
        public Descriptor Read(JsonElement root) => new(
            Name(root),
            Required(root, "title"),
            Required(root, "version"),
            Created(root),
            Licence(root),
            Languages(root),
            Vanished(root),
            [.. Resources(root)]);

        private string Name(JsonElement root)
        {
            var name = Required(root, "name");
            if (name.Length > 0 && !NamePattern().IsMatch(name))
            {
                Wrong("name", $"{Errors.Quote(name)} is no name of a dataset, expected small letters, digits, '.', '_' and '-'");
            }

            return name;
        }

        private DateOnly Created(JsonElement root)
        {
            var text = Required(root, "created");
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            {
                return DateOnly.FromDateTime(instant.Date);
            }

            if (text.Length > 0)
            {
                Wrong("created", $"{Errors.Quote(text)} is no day, expected YYYY-MM-DD or an RFC 3339 instant");
            }

            return default;
        }

        private string Licence(JsonElement root)
        {
            var names = Items(root, "licenses").Select(licence => Text(licence, "name") ?? Text(licence, "title") ?? Text(licence, "path") ?? "").Where(name => name.Length > 0).ToList();
            if (names.Count == 0)
            {
                Wrong("licenses", "names no licence, expected a list such as [{\"name\": \"CC-BY-4.0\"}]");
            }

            return string.Join(';', names);
        }

        private string Languages(JsonElement root)
        {
            var languages = Items(root, "languages").Select(language => language.ValueKind == JsonValueKind.String ? language.GetString()! : "").ToList();
            if (languages.Exists(language => !Tables.LanguageCell.IsTag(language)))
            {
                Wrong("languages", "has an item that is no language, expected BCP 47 tags such as \"en\"");
            }

            return languages.Count == 0 ? "en" : string.Join(';', languages);
        }

        private bool Vanished(JsonElement root)
        {
            var vanished = Text(root, "vanished");
            if (vanished is not (null or "withdrawn" or "retracted"))
            {
                Wrong("vanished", $"{Errors.Quote(vanished)} is not known, expected \"withdrawn\" or \"retracted\"");
            }

            return vanished == "withdrawn";
        }

        private IEnumerable<Resource> Resources(JsonElement root)
        {
            var resources = Items(root, "resources");
            if (resources.Count == 0)
            {
                Wrong("resources", "names no table, expected a list of resources");
            }

            for (var i = 0; i < resources.Count; i++)
            {
                var (name, path) = (Text(resources[i], "name"), Text(resources[i], "path"));
                if (name is null)
                {
                    Wrong($"resources[{i}].name", "is missing, expected the name of a table");
                }
                else if (path is null || !IsInside(path))
                {
                    Wrong($"resources[{i}].path", $"{Errors.Quote(path ?? "")} is no path of one file in the package's folder, expected such as \"{name}.csv\"");
                }
                else
                {
                    yield return new(name, path, Fields(resources[i]));
                }
            }
        }

        private static List<string>? Fields(JsonElement resource) =>
            resource.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array
                ? [.. fields.EnumerateArray().Select(field => Text(field, "name") ?? "")]
                : null;

        private string Required(JsonElement element, string name)
        {
            var text = Text(element, name) ?? "";
            if (text.Length == 0)
            {
                Wrong(name, "is missing or no text, expected a text");
            }

            return text;
        }

        private static string? Text(JsonElement element, string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        private static List<JsonElement> Items(JsonElement element, string name) =>
            element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

        // A package may come from a stranger: it names files below its own folder, and nothing else.
        private static bool IsInside(string path) =>
            path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
            && !path.Split('/').Any(part => part is "" or "." or "..");

        private void Wrong(string field, string message) => problems.Error(FileName, null, field, message);
    }
}
