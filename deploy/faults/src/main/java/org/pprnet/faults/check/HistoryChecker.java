package org.pprnet.faults.check;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.State;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.faults.clients.Addresses;
import org.pprnet.faults.clients.History;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** Decides from the log, the stores, the views and what clients saw whether each promise held. */
public final class HistoryChecker {

    private static final Duration LONGER_THAN_A_LOOK = Duration.ofSeconds(15);

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
        awaitCalm(patience).ifPresent(found::add);
        found.addAll(history.violations());
        LogContent log = LogContent.read(stack.log());
        found.addAll(new LogChecks(log, history).all());
        found.addAll(new IngestChecks(log).all(stack.postgres().orElseThrow()));
        JournalContent.read(journal).relaysBesideAnother()
                .forEach(what -> found.add(new Violation(Promise.ONE_RELAY_AT_A_TIME, what)));
        found.addAll(new ViewChecks(log.events(), new Addresses(stack.ports())).all(stack.clients()));
        return found;
    }

    /** Waits until all parts are ready and level. A view that is past the end of the log will never be. */
    private Optional<Violation> awaitCalm(Duration patience) {
        return Waiting.until(patience, () -> troubles().isEmpty() || isPastTheLog())
                ? Optional.empty()
                : Optional.of(new Violation(Promise.IT_RECOVERS_BY_ITSELF,
                        "after %d s: %s".formatted(patience.toSeconds(), String.join("; ", troubles()))));
    }

    private List<String> troubles() {
        return stack.isWell() ? unlevel() : stack.troubles();
    }

    /** Not only for the moment between two looks, at the log and at a view. */
    private boolean isPastTheLog() {
        return looksPastTheLog() && !Waiting.until(LONGER_THAN_A_LOOK, () -> !looksPastTheLog());
    }

    private boolean looksPastTheLog() {
        return published().map(State::position).map(end -> stack.clients().stream()
                .anyMatch(service -> position(service) > end)).orElse(false);
    }

    private List<String> unlevel() {
        Optional<State> published = published();
        if (published.isEmpty()) {
            return List.of("ingest has still to send " + stack.client("ingest").lag());
        }
        long end = published.get().position();
        List<String> elsewhere = stack.clients().stream().filter(service -> position(service) != end)
                .map(service -> "%s (port %d) stands at %d, the log ends at %d".formatted(service.name(),
                        service.address().port(), position(service), end))
                .toList();
        return elsewhere.isEmpty() ? shortOf(end) : elsewhere;
    }

    /** What a log has lost is sent again, though it was acknowledged once: only the log itself tells how far that is. */
    private List<String> shortOf(long end) {
        try (SummaryLog log = new SummaryLog(stack.log())) {
            long last = log.lastSequence();
            return last == end ? List.of() : List.of("the log ends at %d again, and ended at %d".formatted(last, end));
        } catch (LogUnavailableException e) {
            return List.of(e.getMessage());
        }
    }

    /** What ingest has published; nothing as long as some of it is still to be sent. */
    private Optional<State> published() {
        ServiceClient ingest = stack.client("ingest");
        return ingest.lag().orElse(1) > 0 ? Optional.empty() : ingest.state();
    }

    private static long position(ServiceClient service) {
        return service.state().map(State::position).orElse(-1L);
    }
}
