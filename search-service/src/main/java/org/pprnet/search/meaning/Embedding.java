package org.pprnet.search.meaning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.util.StringUtils;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.following.FollowingTheLog;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds behind the log's back, for as long as the service runs: a new summary is found by its words at once, and by what
 * it means within seconds. Only the instance that follows the log does so. It needs one processor while it has work.
 */
@Singleton
@Requires(property = LanguageModel.ENABLED, value = StringUtils.TRUE)
@Requires(beans = FollowingTheLog.class)
@Requires(missingProperty = RebuildProcess.PROPERTY)
final class Embedding {

    private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration NEWS = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final LanguageModel model;
    private final EmbeddingSummaries summaries;
    private final FollowingTheLog following;
    private final Thread thread = Thread.ofPlatform().name("embedding").daemon().unstarted(this::run);
    private volatile boolean open = true;
    private volatile long lacking;
    private long told = System.nanoTime();

    Embedding(LanguageModel model, EmbeddingSummaries summaries, FollowingTheLog following, MeterRegistry metrics) {
        this.model = model;
        this.summaries = summaries;
        this.following = following;
        Gauge.builder("pprnet.search.meaning.lacking", this, embedding -> embedding.lacking)
                .description("Summaries that are found by their words only, so far").register(metrics);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        thread.start();
    }

    private void run() {
        try {
            model.load();
        } catch (ModelFailedException e) {
            LOG.error("Summaries are found by their words only", e);
            return;
        }
        while (open) {
            round();
        }
    }

    private void round() {
        try {
            if (!following.status().active() || summaries.next() == 0) {
                lacking = 0;
                pause(LOOK);
            } else {
                tell();
            }
        } catch (IndexUnavailableException e) {
            LOG.debug("the index is not there to be embedded", e);
            pause(LOOK);
        } catch (RuntimeException e) {
            LOG.warn("Summaries cannot be embedded for now", e);
            pause(REST);
        }
    }

    private void tell() {
        lacking = summaries.lacking();
        if (System.nanoTime() - told > NEWS.toNanos()) {
            told = System.nanoTime();
            LOG.info("{} summaries are still to be embedded", lacking);
        }
    }

    private void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /** Before the model and the connections close under it. */
    @EventListener
    void stop(ShutdownEvent stopping) {
        close();
    }

    @PreDestroy
    void close() {
        open = false;
        try {
            // One that was never started has nothing to stop.
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
