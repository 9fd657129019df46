using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Forumbot.Features.Data;

public static class StoreRegistration
{
    /// <summary>The settings, contexts over them, and the organisation in use. Expects a <see cref="TimeProvider"/>, or adds the system's.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(settings).AddSingleton(settings.Contexts()).AddSingleton<Organisations>();
    }

    /// <summary>Pooled contexts over the store; what slices take.</summary>
    public static IDbContextFactory<ForumbotDb> Contexts(this StoreSettings settings) => new PooledDbContextFactory<ForumbotDb>(settings.Options());
}
