package org.pprnet.service.following;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.service.tracing.Traces;

/** A projection, and word of when it took each event of a traced request, and when its readers saw it. */
final class TracedProjection implements Projection {

    private final Projection projection;
    private final Traces traces;
    private final Clock clock;
    private final List<LoggedEvent> unseen = new ArrayList<>();

    TracedProjection(Projection projection, Traces traces, Clock clock) {
        this.projection = projection;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Position position() {
        return projection.position();
    }

    @Override
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        Instant begun = clock.instant();
        boolean applied = projection.apply(from, events, to);
        if (applied) {
            List<LoggedEvent> traced = events.stream().filter(event -> event.traceparent() != null).toList();
            note("apply", traced, begun);
            unseen.addAll(traced);
        }
        return applied;
    }

    @Override
    public void makeVisible() {
        Instant begun = clock.instant();
        projection.makeVisible();
        note("show", unseen, begun);
        unseen.clear();
    }

    private void note(String stage, List<LoggedEvent> events, Instant begun) {
        Instant ended = clock.instant();
        events.forEach(event -> traces.note(stage, event.sequence(), event.traceparent(), begun, ended));
    }
}
