package org.pprnet.local.sources;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Waiting;

/** The log, as who may throw it away sees it. */
public final class Log implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LogSettings settings;
    private final SummaryLog summaries;

    public Log(LogSettings settings) {
        this.settings = settings;
        summaries = new SummaryLog(settings);
    }

    /** Deletes the topic, if it is there, and returns when the ingest service has made another one. */
    public void makeAnew() {
        Optional<String> before = summaries.topicId();
        if (before.isPresent()) {
            delete();
        }
        if (!Waiting.until(PATIENCE, () -> isAnother(before))) {
            throw new Failure(Failure.COULD_NOT_RUN, "the ingest service did not make the topic again");
        }
    }

    /** The last number that is on it; 0 while there is none. */
    public long lastSequence() {
        try {
            return summaries.lastSequence();
        } catch (LogUnavailableException notYet) {
            return 0;
        }
    }

    private boolean isAnother(Optional<String> before) {
        try {
            Optional<String> now = summaries.topicId();
            return now.isPresent() && !now.equals(before);
        } catch (LogUnavailableException notYet) {
            return false;
        }
    }

    private void delete() {
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put("bootstrap.servers", settings.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            admin.deleteTopics(List.of(settings.summaries())).all().get();
        } catch (ExecutionException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "Kafka does not delete the topic: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.COULD_NOT_RUN, "interrupted");
        }
    }

    @Override
    public void close() {
        summaries.close();
    }
}
