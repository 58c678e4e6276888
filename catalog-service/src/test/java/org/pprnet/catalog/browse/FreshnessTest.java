package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.SummaryEvent;

/** What an answer shows is at least as new as the position that it names, on every instance, whoever writes. */
class FreshnessTest {

    private static final int EVENTS = 400;
    private static final Instant BEGIN = Instant.parse("2024-05-01T00:00:00Z");

    @Test
    void noReaderSeesAnOlderStateThanThePositionThatTheAnswerNames() throws Exception {
        CatalogDatabase database = CatalogDatabase.empty();
        AtomicBoolean over = new AtomicBoolean();
        try (RunningCatalog writing = RunningCatalog.with(database.settings());
                RunningCatalog other = RunningCatalog.with(database.settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writing.take(event(1));
            List<Future<Integer>> readers = new ArrayList<>();
            for (RunningCatalog catalog : List.of(writing, other)) {
                readers.add(threads.submit(until(over, () -> readList(catalog, "/summaries?limit=1"))));
                readers.add(threads.submit(until(over, () -> readPage(catalog))));
                readers.add(threads.submit(until(over, () -> readCount(catalog))));
                readers.add(threads.submit(until(over, () -> readSummary(catalog))));
            }
            for (int sequence = 2; sequence <= EVENTS; sequence += 2) {
                writing.take(event(sequence), event(sequence + 1));
                if (sequence % 20 == 0) {
                    assertThat(readList(other, "/summaries?limit=1&minPosition=" + sequence))
                            .isGreaterThanOrEqualTo(sequence);
                }
            }
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isGreaterThan(10);
            }
        }
    }

    /** A summary whose number is the position of its publication; the newest stands first. */
    private static SummaryEvent event(int number) {
        return aSummary().at("number-" + number).titled("Number " + number).about("empathy")
                .publishedAt(BEGIN.plusSeconds(number)).published();
    }

    private static Callable<Integer> until(AtomicBoolean over, Runnable reading) {
        return () -> {
            int read = 0;
            while (!over.get()) {
                reading.run();
                read++;
            }
            return read;
        };
    }

    private static long readList(RunningCatalog catalog, String path) {
        RunningCatalog.Answer answer = catalog.get(path);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        long position = Long.parseLong(answer.header("log-position").orElseThrow());
        assertThat(answer.body().get("total").asLong()).isGreaterThanOrEqualTo(position);
        if (position > 0) {
            assertThat(number(answer.each("title").getFirst())).isEqualTo(answer.body().get("total").asLong());
        }
        return position;
    }

    private static void readPage(RunningCatalog catalog) {
        HttpResponse<String> page = catalog.ask("/summaries.html?limit=1");
        assertThat(page.statusCode()).isEqualTo(200);
        if (position(page) > 0) {
            assertThat(number(page.body())).isGreaterThanOrEqualTo(position(page));
        }
    }

    private static void readCount(RunningCatalog catalog) {
        RunningCatalog.Answer answer = catalog.get("/topics/empathy");
        assertThat(Long.parseLong(answer.each("count").getFirst()))
                .isGreaterThanOrEqualTo(Long.parseLong(answer.header("log-position").orElseThrow()));
    }

    private static void readSummary(RunningCatalog catalog) {
        long position = position(catalog.ask("/issues"));
        if (position > 0) {
            assertThat(catalog.ask("/summaries/number-" + position).statusCode()).isEqualTo(200);
            assertThat(catalog.ask("/summaries/number-" + position + ".html").statusCode()).isEqualTo(200);
        }
    }

    private static long position(HttpResponse<?> answer) {
        return answer.headers().firstValueAsLong("log-position").orElseThrow();
    }

    private static long number(String text) {
        Matcher number = Pattern.compile("Number (\\d+)").matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return Long.parseLong(number.group(1));
    }
}
