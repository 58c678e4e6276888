package org.pprnet.catalog;

import io.micronaut.runtime.Micronaut;

/** Starts the catalog. */
public final class CatalogService {

    private CatalogService() {}

    /** Starts it with the settings of {@code application.yml}; it stays up while its database or the log is away. */
    public static void main(String... arguments) {
        Micronaut.run(CatalogService.class, arguments);
    }
}
