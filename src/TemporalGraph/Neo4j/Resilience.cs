using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace TemporalGraph.Neo4j;

/// <summary>
/// What surrounds a call, from the outside in: a breaker, so that a server that hangs does not hold every request for
/// the whole time limit; the time limit; and repetitions of what the server itself calls transient, of nothing else.
/// </summary>
internal static class Resilience
{
    public static ResiliencePipeline For(Neo4jTarget target, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder()
                    .Handle<StoreUnavailableException>(error => !error.IsTransient)
                    .Handle<Polly.Timeout.TimeoutRejectedException>(),
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(2),
            })
            .AddTimeout(target.Timeout)
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>(error => error.IsTransient),
                MaxRetryAttempts = 8,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(50),
                MaxDelay = TimeSpan.FromSeconds(2),
            })
            .Build();
}
