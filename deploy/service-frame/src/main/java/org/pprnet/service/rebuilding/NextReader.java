package org.pprnet.service.rebuilding;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ReaderSettings;

/** Reads the log for the next generation of a view, beside the service's own reader. */
@Singleton
@Requires(beans = Generations.class)
final class NextReader {

    private final LogSettings log;
    private final ReaderSettings who;
    private final Clock clock;

    NextReader(LogSettings log, ReaderSettings service, Clock clock) {
        this.log = log;
        this.who = ReaderSettings.rebuilding(service.service());
        this.clock = clock;
    }

    /** Whose view it is. */
    String service() {
        return who.service();
    }

    /** Begins to fill the next generation from where it stands. */
    LogReader start(Projection next) {
        LogReader reader = new LogReader(log, who, next, clock);
        reader.start();
        return reader;
    }
}
