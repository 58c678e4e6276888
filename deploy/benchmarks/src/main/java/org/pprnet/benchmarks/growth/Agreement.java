package org.pprnet.benchmarks.growth;

import java.util.List;
import org.pprnet.events.State;

/**
 * What the four services hold, beside what was published.
 *
 * @param states computed anew from everything in their stores, all at one position of the log, the ingest service's first
 * @param live how many summaries should be
 */
public record Agreement(List<State> states, long live) {

    public Agreement {
        states = List.copyOf(states);
    }

    /** Whether all hold the same, and as many summaries as were published and not withdrawn. */
    public boolean holds() {
        return states.stream().allMatch(this::isRight);
    }

    /** What was found, in a sentence. */
    public String said() {
        if (holds()) {
            return "All four services hold the same, digest %s, with %,d live summaries, as many as were published and not withdrawn."
                    .formatted(states.getFirst().digest(), live);
        }
        List<String> wrong = states.stream().filter(state -> !isRight(state))
                .map(state -> "%s holds %,d live summaries, digest %s, of summaries alone %s".formatted(state.service(),
                        state.summaries(), state.digest(), state.summariesDigest()))
                .toList();
        return "DIFFERENT: %,d summaries should be live, and ingest holds digest %s; %s.".formatted(live,
                states.getFirst().digest(), String.join("; ", wrong));
    }

    private boolean isRight(State state) {
        State published = states.getFirst();
        return state.summaries() == live && state.digest().equals(published.digest())
                && state.summariesDigest().equals(published.summariesDigest());
    }
}
