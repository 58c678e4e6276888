package org.pprnet.search;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.pprnet.service.rebuilding.RebuildProcess;

/** The service of the reader who looks for something. */
@OpenAPIDefinition(info = @Info(title = "PPRNet digest: search", version = "1"))
public final class SearchService {

    private SearchService() {}

    /** With the argument {@code rebuild} it rebuilds the index instead, and ends. */
    public static void main(String... arguments) {
        if (RebuildProcess.isMeantBy(arguments)) {
            RebuildProcess.run(SearchService.class);
        }
        Micronaut.run(SearchService.class, arguments);
    }
}
