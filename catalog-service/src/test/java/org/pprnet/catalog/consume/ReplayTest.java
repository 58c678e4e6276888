package org.pprnet.catalog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.State;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.EarlierBuild;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.service.reading.StateSource;

/** Revisions, withdrawals, flags and teasers that an earlier build parked, over the real broker and the real store. */
class ReplayTest {

    private static final int EVENTS = 150;
    private static final int ONE_IN = 4;

    private final LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("replay-" + System.nanoTime());
    private final CatalogDatabase database = CatalogDatabase.empty();

    @Test
    void replayAfterAFixGivesTheDigestOfALogThatNeverFailed() {
        EventLog events = EventLog.random(23, EVENTS);
        State expected = Fold.state("catalog", EVENTS, events.events());
        try (EarlierBuild earlier = new EarlierBuild(log, "catalog")) {
            try (ApplicationContext parts = database.parts()) {
                earlier.follow(events, parts.getBean(Projection.class), sequence -> sequence % ONE_IN == 0);
            }
            try (RunningCatalog catalog = RunningCatalog.with(settings())) {
                await().atMost(Duration.ofSeconds(30)).until(() -> health(catalog).equals("DEGRADED"));
                StateSource source = catalog.bean(StateSource.class);
                assertThat(source.state().position()).isEqualTo(EVENTS);
                assertThat(source.state()).isNotEqualTo(expected);
                assertThat(listed(catalog)).isNotEqualTo(live(events));
                earlier.replayAll();
                await().atMost(Duration.ofSeconds(60)).until(() -> health(catalog).equals("UP"));
                assertThat(source.state()).isEqualTo(expected);
                assertThat(source.recomputed()).isEqualTo(expected);
                await().untilAsserted(() -> assertThat(listed(catalog)).isEqualTo(live(events)));
            }
        }
    }

    /** The titles in the list, by id. The position stays where it was: only what is listed says what was replayed. */
    private static Map<String, String> listed(RunningCatalog catalog) {
        Map<String, String> listed = new HashMap<>();
        String next = "/summaries?limit=100";
        while (!next.isEmpty()) {
            RunningCatalog.Answer page = catalog.get(next);
            page.body().get("items").forEach(item -> listed.put(item.get("id").asText(), item.get("title").asText()));
            next = page.text("next").isEmpty() ? "" : "/summaries?limit=100&cursor=" + page.text("next");
        }
        return listed;
    }

    private static Map<String, String> live(EventLog events) {
        Map<String, String> live = new HashMap<>();
        events.events().forEach(logged -> {
            switch (logged.event()) {
                case SummaryEvent.Published(var summary) -> live.put(summary.id().toString(), summary.title());
                case SummaryEvent.Revised(var summary) -> live.put(summary.id().toString(), summary.title());
                case SummaryEvent.Withdrawn gone -> live.remove(gone.entity());
                case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> {
                }
            }
        });
        return live;
    }

    private static String health(RunningCatalog catalog) {
        return catalog.get("/health").text("status");
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("log.bootstrap-servers", log.bootstrapServers());
        settings.put("log.prefix", log.prefix());
        return settings;
    }
}
