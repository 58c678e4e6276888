package org.pprnet.benchmarks;

import java.util.List;
import org.pprnet.benchmarks.beside.Answered;
import org.pprnet.benchmarks.beside.Comparison.Outcome;

/** The parts of a table of what a service does beside a bare server. */
final class BesideCells {

    static final List<String> RATE_COLUMNS = List.of("figure", "what is asked for", "bytes", "requests/s", "rounds",
            "bare server", "rounds", "ratio", "target", "");
    static final List<String> PROCESSOR_TIME_COLUMNS = List.of("processor time", "bare server", "ratio");
    static final List<String> LATE_COLUMNS = List.of("p99", "bare server");

    private BesideCells() {}

    /** What was measured, in one line. */
    static String what(long seed, int summaries, int rounds, int requests, int connections) {
        return "%,d summaries (seed %d), %d rounds of %,d requests of each kind, %d at once".formatted(summaries, seed,
                rounds, requests, connections);
    }

    /** Requests per second, with the worst round and the best. */
    static List<String> rate(Outcome one, Figure rate) {
        return List.of(rate.name(), one.asked().what(), Report.number(one.bytes()), Report.number(one.service().rate()),
                spread(one.service()), Report.number(one.reference().rate()), spread(one.reference()),
                Report.ratio(rate.ratio()), rate.wish(), Report.verdict(rate));
    }

    /** Processor time of a request. */
    static List<String> processorTime(Outcome one) {
        double its = one.service().processorTime();
        double plain = one.reference().processorTime();
        return List.of(Report.number(its) + " µs", Report.number(plain), Report.ratio(its / plain));
    }

    /** After what time all but one of a hundred were answered. */
    static List<String> late(Outcome one) {
        return List.of(Report.milliseconds(one.service().p99()) + " ms",
                Report.milliseconds(one.reference().p99()));
    }

    private static String spread(Answered answered) {
        return Report.number(answered.leastRate()) + "–" + Report.number(answered.mostRate());
    }
}
