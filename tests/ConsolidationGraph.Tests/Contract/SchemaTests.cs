using ConsolidationGraph.Commands;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConsolidationGraph.Tests.Contract;

public class SchemaTests
{
    /// <summary>What the contract has and the service has not yet. An item that has come is taken off: the test says so.</summary>
    private static readonly string[] Owed = [];

    private static readonly string Root = FindRoot();

    [Fact]
    public void The_committed_schema_is_the_served_one()
    {
        var committed = File.ReadAllText(Path.Combine(Root, "graph-schema", "schema.graphql")).ReplaceLineEndings("\n");

        Assert.True(committed == SchemaCommands.Text(), "Renew it: dotnet run --project src/ConsolidationGraph -- schema print > graph-schema/schema.graphql");
    }

    [Fact]
    public void The_served_schema_has_all_of_the_contract_but_what_is_owed()
    {
        var contract = Members(File.ReadAllText(Path.Combine(Root, "tests", "ConsolidationGraph.Tests", "Contract", "contract.graphql")));
        var served = Members(SchemaCommands.Text());

        var missing = contract.Where(member => !served.TryGetValue(member.Key, out var type) || type != member.Value).Select(member => (member.Key, Text: $"{member.Key}: {member.Value}, served {served.GetValueOrDefault(member.Key, "nothing")}")).ToList();
        var unexpected = missing.Where(member => !IsOwed(member.Key)).Select(member => member.Text);
        var arrived = Owed.Where(owed => !missing.Exists(member => member.Key == owed));

        Assert.Equal([], unexpected);
        Assert.Equal([], arrived);
    }

    private static bool IsOwed(string member) => Owed.Contains(member) || Owed.Any(owed => member.StartsWith(owed + ".", StringComparison.Ordinal) || member.StartsWith(owed + "(", StringComparison.Ordinal));

    // Every type, field, argument and enum member by its path, with its type.
    private static Dictionary<string, string> Members(string text)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in Parser.Parse(text).Definitions)
        {
            switch (definition)
            {
                case GraphQLScalarTypeDefinition scalar:
                    members[scalar.Name.StringValue] = "scalar";
                    break;
                case GraphQLEnumTypeDefinition words:
                    members[words.Name.StringValue] = "enum";
                    words.Values?.ToList().ForEach(value => members[$"{words.Name.StringValue}.{value.Name.StringValue}"] = "member");
                    break;
                case GraphQLInputObjectTypeDefinition input:
                    members[input.Name.StringValue] = "input";
                    input.Fields?.ToList().ForEach(field => members[$"{input.Name.StringValue}.{field.Name.StringValue}"] = Type(field.Type, field.DefaultValue));
                    break;
                case GraphQLInterfaceTypeDefinition type:
                    Add(type.Name.StringValue, "interface", type.Fields);
                    break;
                case GraphQLObjectTypeDefinition type:
                    Add(type.Name.StringValue, "type", type.Fields);
                    type.Interfaces?.ToList().ForEach(one => members[$"{type.Name.StringValue} implements {one.Name.StringValue}"] = "yes");
                    break;
                default:
                    break;
            }
        }

        return members;

        void Add(string name, string kind, GraphQLFieldsDefinition? fields)
        {
            members[name] = kind;
            foreach (var field in fields?.ToList() ?? [])
            {
                members[$"{name}.{field.Name.StringValue}"] = Type(field.Type, null);
                field.Arguments?.ToList().ForEach(argument => members[$"{name}.{field.Name.StringValue}({argument.Name.StringValue})"] = Type(argument.Type, argument.DefaultValue));
            }
        }
    }

    private static string Type(GraphQLType type, GraphQLValue? @default) => type switch
    {
        GraphQLNonNullType nonNull => Type(nonNull.Type, null) + "!",
        GraphQLListType list => $"[{Type(list.Type, null)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => "?",
    } + (@default is null ? "" : $" = {Value(@default)}");

    private static string Value(GraphQLValue value) => value switch
    {
        GraphQLEnumValue word => word.Name.StringValue,
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLListValue list => $"[{string.Join(", ", list.Values?.Select(Value) ?? [])}]",
        _ => $"{value.Kind}",
    };

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ConsolidationGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
