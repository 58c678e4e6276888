package org.pprnet.ingest;

import io.micronaut.runtime.Micronaut;

/** Takes submissions, and puts what is published on the log. */
public final class IngestService {

    private IngestService() {}

    /** Starts the service; see {@code application.yml} for its settings. */
    public static void main(String[] arguments) {
        Micronaut.run(IngestService.class, arguments);
    }
}
