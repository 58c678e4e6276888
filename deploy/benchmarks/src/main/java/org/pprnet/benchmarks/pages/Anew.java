package org.pprnet.benchmarks.pages;

import java.io.IOException;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Rounds;

/** What an answer takes that has to be made, and the same answer when it is there; one request at a time. */
final class Anew {

    /** Of pages of many summaries, as many as take a moment. */
    private static final int REQUESTS = 5;

    private final Asked asked;
    private final Rounds made = new Rounds();
    private final Rounds kept = new Rounds();
    private Histogram making = Rounds.round();
    private Histogram keeping = Rounds.round();

    Anew(Asked asked) {
        this.asked = asked;
    }

    /** What was answered before has changed: each request has to be answered anew now, and not when it comes again. */
    void ask(Connection connection) throws IOException {
        for (Request request : asked.requests().stream().limit(REQUESTS).toList()) {
            making.recordValue(connection.send(request).nanos());
            keeping.recordValue(connection.send(request).nanos());
        }
    }

    void endRound(boolean counts) {
        if (counts) {
            made.add(making);
            kept.add(keeping);
        }
        making = Rounds.round();
        keeping = Rounds.round();
    }

    Rounds made() {
        return made;
    }

    Rounds kept() {
        return kept;
    }
}
