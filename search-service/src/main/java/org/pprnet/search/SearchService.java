package org.pprnet.search;

import io.micronaut.runtime.Micronaut;
import org.pprnet.service.rebuilding.RebuildProcess;

/** The service of the reader who looks for something. */
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
