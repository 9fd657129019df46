using System.Data.Common;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forumbot.Tests.Ordering;

/// <summary>The process dies now and then where it commits: just before, and nothing is kept, or just after, and nobody is told.</summary>
internal sealed class DyingStore(StoreSettings store, int seed) : IDbContextFactory<ForumbotDb>
{
    private readonly DbContextOptions<ForumbotDb> _options = store.Configure(new DbContextOptionsBuilder<ForumbotDb>()).AddInterceptors(new Deaths(new(seed))).Options;

    public ForumbotDb CreateDbContext() => new(_options);

    /// <summary>Does it again until nobody dies, as the channel delivers again what it got no answer to.</summary>
    public static async Task<T> Delivered<T>(Func<Task<T>> once)
    {
        while (true)
        {
            try
            {
                return await once();
            }
            catch (Died)
            {
                await Task.Yield();
            }
        }
    }

    internal sealed class Died : Exception;

    private sealed class Deaths(Random chance) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            MayDie();
            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            MayDie();
            return Task.CompletedTask;
        }

        private void MayDie()
        {
            lock (chance) if (chance.Next(4) == 0) throw new Died();
        }
    }
}
