var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "ConsolidationGraph");
app.Run();
