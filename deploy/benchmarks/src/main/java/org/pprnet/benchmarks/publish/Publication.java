package org.pprnet.benchmarks.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.load.Answer;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.OpenLoop;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.publish.Drafts.Draft;
import org.pprnet.benchmarks.stack.Receipt;

/** An author publishes, and waits for the receipt that says that readers see it everywhere. */
final class Publication implements OpenLoop.Work {

    private final Request publish;
    private final Request ask;
    private final Clock clock;
    private @Nullable Live live;

    /**
     * What the author knows when it is live.
     *
     * @param nanos until the publication was answered
     * @param receipt as it was answered; reading it is nobody's time
     * @param told when the receipt was there
     */
    record Live(long nanos, Answer receipt, Instant told) {}

    Publication(Draft draft, Clock clock) {
        publish = draft.publication();
        ask = Request.get(Receipt.path(draft.id()), "application/json").by(draft.authorization());
        this.clock = clock;
    }

    @Override
    public void over(Connection connection) throws IOException {
        long nanos = connection.send(publish).nanos();
        live = new Live(nanos, connection.send(ask), clock.instant());
    }

    /** Empty before it is done. */
    Optional<Live> live() {
        return Optional.ofNullable(live);
    }
}
