package org.pprnet.service.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the collector takes no spans, and once that it does again. OpenTelemetry would say it past the log. */
final class SaidOnce implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(SaidOnce.class);
    /** Kept here, as a logger that nobody holds forgets its level. */
    private static final java.util.logging.Logger PAST_THE_LOG = java.util.logging.Logger
            .getLogger("io.opentelemetry.exporter");

    private final SpanExporter exporter;
    private final AtomicBoolean failing = new AtomicBoolean();

    SaidOnce(SpanExporter exporter) {
        this.exporter = exporter;
        PAST_THE_LOG.setLevel(Level.OFF);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> say(result.isSuccess()));
    }

    private void say(boolean taken) {
        if (failing.getAndSet(!taken) != taken) {
            return;
        }
        if (taken) {
            LOG.info("The collector takes spans again");
        } else {
            LOG.warn("The collector takes no spans; those of this time are lost");
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
