package org.pprnet.catalog;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.pprnet.service.rebuilding.RebuildProcess;

/** Starts the catalog. */
@OpenAPIDefinition(info = @Info(title = "PPRNet digest: catalog", version = "1"))
public final class CatalogService {

    private CatalogService() {}

    /**
     * Starts it with the settings of {@code application.yml}; it stays up while its database or the log is away. With the
     * argument {@code rebuild} it rebuilds the view instead, and ends.
     */
    public static void main(String... arguments) {
        if (RebuildProcess.isMeantBy(arguments)) {
            RebuildProcess.run(CatalogService.class);
        }
        Micronaut.run(CatalogService.class, arguments);
    }
}
