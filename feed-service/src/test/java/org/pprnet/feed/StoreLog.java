package org.pprnet.feed;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.rebuilding.Published;
import org.pprnet.service.rebuilding.Rebuild;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.pprnet.service.rebuilding.Step;

/** The real log that a store follows, and what rebuilds the store from it. */
public final class StoreLog implements AutoCloseable {

    private final String store;
    private final LogWriter writer;
    private final List<LoggedEvent> written = new ArrayList<>();

    public StoreLog(String store) {
        this.store = store;
        LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers()).prefixed(store);
        writer = new LogWriter(log);
        try (SummaryLog topics = new SummaryLog(log)) {
            topics.createMissingTopics((short) 1);
        }
    }

    public void append(List<LoggedEvent> events) {
        written.addAll(events);
        writer.append(events.stream().map(StoreLog::record).toList());
    }

    /** Builds the store beside itself and switches to it, as another process would. */
    public int rebuild(List<Step> steps) throws InterruptedException {
        Published published = position -> Fold.state("ingest", position, written.subList(0, (int) position));
        Map<String, Object> settings = new HashMap<>(FeedApp.settings(store));
        settings.put(RebuildProcess.PROPERTY, true);
        try (ApplicationContext parts = ApplicationContext.builder().properties(settings).singletons(published)
                .start()) {
            return parts.getBean(Rebuild.class).run(steps::add);
        }
    }

    private static LogRecord record(LoggedEvent logged) {
        return new LogRecord(logged.sequence(), logged.loggedAt(), logged.id(), EventType.of(logged.event()).wireName(),
                logged.time(), logged.event().entity(), EventCodec.encode(logged.event()), null);
    }

    @Override
    public void close() {
        writer.close();
    }
}
