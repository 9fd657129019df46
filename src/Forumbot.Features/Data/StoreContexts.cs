using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Forumbot.Features.Data;

public static class StoreContexts
{
    /// <summary>Pooled contexts over the store; what slices take.</summary>
    public static IDbContextFactory<ForumbotDb> Contexts(this StoreSettings settings) => new PooledDbContextFactory<ForumbotDb>(settings.Options());
}
