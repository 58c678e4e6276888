package org.pprnet.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;

/** A log of its own in the shared broker, with services that follow it. */
public final class CatalogLog implements AutoCloseable {

    private final LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("catalog" + System.nanoTime());
    private final LogWriter writer = new LogWriter(settings);
    private long last;

    /** It is not there before. */
    public void create() {
        try (SummaryLog topics = new SummaryLog(settings)) {
            topics.createMissingTopics((short) 1);
        }
    }

    /** Puts an event at its end. */
    public void append(SummaryEvent event) {
        append(List.of(EventLog.logged(last + 1, event)));
    }

    /** Puts events on it as they are. */
    public void append(List<LoggedEvent> events) {
        writer.append(events.stream().map(CatalogLog::record).toList());
        last = events.getLast().sequence();
    }

    /** Where it ends. */
    public long last() {
        return last;
    }

    /** A service that follows it, with more settings. */
    public RunningCatalog start(CatalogDatabase database, String instance, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(database.settings());
        all.putAll(Map.of("log.bootstrap-servers", settings.bootstrapServers(), "log.prefix", settings.prefix(),
                "service.instance", instance, "datasources.default.connection-timeout", 1_000));
        all.putAll(more);
        return RunningCatalog.with(all);
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
