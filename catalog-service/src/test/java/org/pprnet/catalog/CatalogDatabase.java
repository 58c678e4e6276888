package org.pprnet.catalog;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.pprnet.backing.Backing;

/** An empty database of its own on the shared server, and services that run on it. */
public final class CatalogDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "catalog_" + NUMBER.incrementAndGet();

    private CatalogDatabase() {
        Backing.postgres().createDatabase(name);
    }

    /** A new one. */
    public static CatalogDatabase empty() {
        return new CatalogDatabase();
    }

    /** The settings that a service needs to use it. */
    public Map<String, Object> settings() {
        return Map.of("datasources.default.url", Backing.postgres().jdbcUrl(name),
                "datasources.default.username", Backing.postgres().user(),
                "datasources.default.password", Backing.postgres().password(),
                "datasources.default.maximum-pool-size", 4);
    }

    /** The service's parts over this database, without its HTTP server and without following a log. */
    public ApplicationContext parts() {
        return ApplicationContext.run(settings());
    }
}
