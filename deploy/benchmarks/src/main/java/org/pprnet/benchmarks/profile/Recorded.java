package org.pprnet.benchmarks.profile;

import java.util.List;

/** What a recording says of a process. */
public record Recorded(Span span, Costs costs, Allocation allocation, List<Wait> waits) {

    public Recorded {
        waits = List.copyOf(waits);
    }
}
