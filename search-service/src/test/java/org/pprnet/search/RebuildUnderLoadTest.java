package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.State;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.ReaderSettings;
import org.pprnet.search.consume.IndexGenerations;
import org.pprnet.service.rebuilding.Generations;

/** A rebuild while readers search and authors publish. */
class RebuildUnderLoadTest {

    private static final int SUMMARIES = 300;
    private static final int READERS = 4;

    private RunningSearch service;
    private volatile boolean reading = true;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() {
        service = RunningSearch.start();
        service.publish(summaries(SUMMARIES));
        service.awaitVisible();
    }

    @AfterEach
    void stop() {
        service.close();
        service.index().close();
    }

    @Test
    void noReadFailsAndNoReaderSeesTimeGoBack() throws InterruptedException {
        List<Thread> readers = IntStream.range(0, READERS).mapToObj(_ -> Thread.startVirtualThread(this::read))
                .toList();
        try (RunningSearch other = service.another()) {
            for (int round = 0; round < 3; round++) {
                rebuild();
            }
            other.awaitVisible(service.publish(summaries(1)));
        }
        service.awaitVisible();
        reading = false;
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failures).isEmpty();
        JsonNode kept = RunningSearch.json(service.get("/state"));
        assertThat(kept).isEqualTo(RunningSearch.json(service.get("/state?deep=true")));
        assertThat(kept.at("/summaries").asInt()).isEqualTo(SUMMARIES + 3 * 41 + 1);
    }

    @Test
    void pagesAreTurnedOnAcrossTheSwitch() throws InterruptedException {
        String second = service.search("alliance", "&limit=1").at("/next").asText();
        String third = service.search("alliance", "&limit=1&cursor=" + second).at("/next").asText();
        assertThat(rebuild()).isFalse();
        HttpResponse<String> page = service.get("/search?q=alliance&limit=1&cursor=" + third);
        assertThat(page.statusCode()).isEqualTo(200);
    }

    /** @return whether the index that was replaced could be dropped */
    private boolean rebuild() throws InterruptedException {
        IndexGenerations generations = service.index().generations();
        Optional<Generations.Claim> claim = generations.claim();
        try (LogReader reader = new LogReader(service.log(), ReaderSettings.rebuilding("search"), generations.next(),
                Clock.systemUTC()); Generations.Claim _ = claim.orElseThrow()) {
            reader.start();
            service.publish(summaries(40));
            await().atMost(Duration.ofMinutes(1)).until(() -> reader.status().caughtUp());
            State built = generations.recomputed();
            assertThat(built.position()).isPositive();
            service.publish(summaries(1));
            await().atMost(Duration.ofMinutes(1)).until(generations::switchOver);
        }
        return generations.dropReplaced(Duration.ofSeconds(5));
    }

    private void read() {
        long seen = 0;
        while (reading) {
            HttpResponse<String> answer = service.get("/search?q=alliance&limit=5");
            long position = answer.headers().firstValueAsLong("Log-Position").orElse(-1);
            if (answer.statusCode() != 200 || position < seen
                    || RunningSearch.json(answer).at("/total").asLong() < position) {
                failures.add(answer.statusCode() + " at " + position + " after " + seen + ": " + answer.body());
            }
            seen = position;
        }
    }

    private static SummaryEvent[] summaries(int count) {
        return IntStream.range(0, count).mapToObj(i -> aSummary().titled("The alliance, part " + i).published())
                .toArray(SummaryEvent[]::new);
    }
}
