package org.pprnet.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.parked.Numbered;
import org.pprnet.local.parked.ParkedDesk;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which parked records a command is about. */
final class ParkedChoice {

    @Parameters(paramLabel = "ID", description = "The number that 'parked list' shows, or an id or its beginning.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All that are open.")
    private boolean all;

    @Option(names = "--service", paramLabel = "S", description = "With --all: of this service only.")
    private @Nullable String service;

    /** Each once. */
    List<Numbered> of(ParkedDesk desk) {
        if (all == !ids.isEmpty() || service != null && !all) {
            throw new Failure(Failure.COULD_NOT_RUN, "which records? Name their IDs, or say --all [--service S]");
        }
        return all ? desk.open(service) : ids.stream().map(desk::find).distinct().toList();
    }
}
