package org.pprnet.ingest.outbox;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.tracing.Traces;

/** Makes shipments; they share the connections to the log. */
@Singleton
class Shipments {

    private final SummaryLog log;
    private final LogWriter writer;
    private final short replicas;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Promptness promptness;
    private final Traces traces;

    Shipments(LogSettings kafka, @Property(name = "log.replicas") short replicas, Clock clock,
            OutboxSettings settings, Promptness promptness, Traces traces) {
        this.log = new SummaryLog(kafka);
        this.writer = new LogWriter(kafka);
        this.replicas = replicas;
        this.clock = clock;
        this.settings = settings;
        this.promptness = promptness;
        this.traces = traces;
    }

    /** Makes the topics that are missing, and a shipment that is to agree with them. */
    Shipment over(EventTable events) {
        log.createMissingTopics(replicas);
        return new Shipment(events, log, writer, clock, settings, promptness, traces);
    }

    @PreDestroy
    void close() {
        writer.close();
        log.close();
    }
}
