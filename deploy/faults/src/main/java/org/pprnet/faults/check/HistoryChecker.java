package org.pprnet.faults.check;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pprnet.events.State;
import org.pprnet.faults.clients.Addresses;
import org.pprnet.faults.clients.History;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** Decides from the log, the stores, the views and what clients saw whether each promise held. */
public final class HistoryChecker {

    private final FaultyStack stack;
    private final History history;
    private final Path journal;

    public HistoryChecker(FaultyStack stack, History history, Path journal) {
        this.stack = stack;
        this.history = history;
        this.journal = journal;
    }

    /**
     * Every broken promise that shows; none if all held.
     *
     * @param patience how long the stack may take to be level
     */
    public List<Violation> check(Duration patience) throws IOException, SQLException {
        List<Violation> found = new ArrayList<>();
        if (!Waiting.until(patience, stack::isWell)) {
            found.add(new Violation(Promise.IT_RECOVERS_BY_ITSELF,
                    "after %d s: %s".formatted(patience.toSeconds(), String.join("; ", stack.troubles()))));
        }
        awaitLevel(patience).ifPresent(found::add);
        found.addAll(history.violations());
        LogContent log = LogContent.read(stack.log());
        found.addAll(new LogChecks(log, history).all(stack.postgres().orElseThrow(), JournalContent.read(journal)));
        found.addAll(new ViewChecks(log.events(), new Addresses(stack.ports())).all(stack.clients()));
        return found;
    }

    private Optional<Violation> awaitLevel(Duration patience) {
        return Waiting.until(patience, () -> unlevel().isEmpty())
                ? Optional.empty()
                : Optional.of(new Violation(Promise.IT_RECOVERS_BY_ITSELF,
                        "not level after %d s: %s".formatted(patience.toSeconds(), String.join("; ", unlevel()))));
    }

    private List<String> unlevel() {
        List<String> unlevel = new ArrayList<>();
        ServiceClient ingest = stack.client("ingest");
        OptionalDouble unsent = ingest.lag();
        Optional<State> published = ingest.state();
        if (published.isEmpty() || unsent.isEmpty() || unsent.getAsDouble() > 0) {
            return List.of("ingest has still to send " + unsent);
        }
        for (ServiceClient service : stack.clients()) {
            long position = service.state().map(State::position).orElse(-1L);
            if (position != published.get().position()) {
                unlevel.add("%s (port %d) stands at %d, the log ends at %d".formatted(service.name(), service.port(),
                        position, published.get().position()));
            }
        }
        return unlevel;
    }
}
