package org.pprnet.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Decoded;
import org.pprnet.events.Digest;
import org.pprnet.events.EventCodec;
import org.pprnet.events.Flag;
import org.pprnet.events.State;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryEvent.ArticleFlagged;
import org.pprnet.events.SummaryEvent.IssueAnnounced;
import org.pprnet.events.SummaryEvent.Published;
import org.pprnet.events.SummaryEvent.Revised;
import org.pprnet.events.SummaryEvent.Withdrawn;
import org.pprnet.ingest.TestIngest;

class LoggedStateTest {

    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void stateIsWhatTheLogSays() {
        try (TestIngest ingest = TestIngest.start()) {
            String first = publish(ingest, "10.1000/flagged.1");
            String second = publish(ingest, "10.1000/other");
            publish(ingest, "10.1000/third");
            ingest.put(author, "/submissions/" + first, content("10.1000/flagged.1", "Revised"), "If-Match", "*");
            ingest.put(author, "/submissions/" + first + "/publication", "{}");
            ingest.delete(author, "/submissions/" + second + "/publication?reason=wrong");
            ingest.put(TestIngest.editor(), "/submissions/issues/2024-05", "{\"teaser\": \"This month\"}");
            ingest.put(TestIngest.editor(), "/submissions/issues/2024-05", "{\"teaser\": \"This month\"}");
            ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000%2FFLAGGED.1", flags());
            ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000/flagged.1", flags());
            ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000/third", flags());
            ingest.delete(TestIngest.admin(), "/submissions/retractions/10.1000/third");
            ingest.delete(TestIngest.admin(), "/submissions/retractions/10.1000/never");
            Awaitility.await().until(() -> state(ingest, "").get("position").longValue() == 9);

            State expected = folded(ingest);

            assertThat(state(ingest, "").get("digest").textValue()).isEqualTo(expected.digest());
            assertThat(state(ingest, "").get("summaries").longValue()).isEqualTo(2);
            assertThat(state(ingest, "?deep=true")).isEqualTo(state(ingest, ""));
        }
    }

    @Test
    void earlierStateIsTheOneThatWasAnsweredThen() {
        try (TestIngest ingest = TestIngest.start()) {
            publish(ingest, "10.1000/flagged.1");
            String second = publish(ingest, "10.1000/other");
            Awaitility.await().until(() -> state(ingest, "").get("position").longValue() == 2);
            JsonNode then = state(ingest, "");
            ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000/flagged.1", flags());
            ingest.delete(author, "/submissions/" + second + "/publication?reason=wrong");
            Awaitility.await().until(() -> state(ingest, "").get("position").longValue() == 4);

            assertThat(state(ingest, "?position=2")).isEqualTo(then);
            assertThat(state(ingest, "?position=2&deep=true")).isEqualTo(then);
            assertThat(state(ingest, "?position=4")).isEqualTo(state(ingest, "")).isNotEqualTo(then);
            assertThat(state(ingest, "?position=0").get("summaries").longValue()).isZero();
            assertThat(ingest.get(null, "/state?position=5").statusCode()).isEqualTo(422);
            assertThat(ingest.get(null, "/state?position=-1").statusCode()).isEqualTo(422);
        }
    }

    /** The same from the log alone, as a consumer would. */
    private static State folded(TestIngest ingest) {
        Map<UUID, SummaryEvent> summaries = new TreeMap<>(Comparator.comparing(UUID::toString));
        Map<String, IssueAnnounced> teasers = new TreeMap<>();
        Map<String, ArticleFlagged> flagged = new TreeMap<>();
        for (SummaryEvent event : events(ingest)) {
            switch (event) {
                case Published(Summary summary) -> summaries.put(summary.id(), event);
                case Revised(Summary summary) -> summaries.put(summary.id(), event);
                case Withdrawn withdrawn -> summaries.put(withdrawn.id(), event);
                case IssueAnnounced announced -> teasers.put(announced.entity(), announced);
                case ArticleFlagged flags -> flagged.put(flags.entity(), flags);
            }
        }
        Digest digest = new Digest();
        summaries.forEach((id, event) -> digest.summary(id, event.version(), !(event instanceof Withdrawn),
                hash(event, flagged)));
        teasers.values().forEach(event -> digest.teaser(event.month(), event.version(), Digest.contentHash(event)));
        flagged.values().forEach(event -> digest.flagged(event.doi(), event.version(), Digest.contentHash(event)));
        return digest.state("ingest", 9);
    }

    private static String hash(SummaryEvent event, Map<String, ArticleFlagged> flagged) {
        return switch (event) {
            case Published(Summary summary) -> Digest.contentHash(summary, flags(summary, flagged));
            case Revised(Summary summary) -> Digest.contentHash(summary, flags(summary, flagged));
            case Withdrawn _,IssueAnnounced _,ArticleFlagged _ -> Digest.contentHash(event);
        };
    }

    private static List<Flag> flags(Summary summary, Map<String, ArticleFlagged> flagged) {
        return summary.citedDoi().map(doi -> flagged.get(doi.value())).map(ArticleFlagged::flags).orElse(List.of());
    }

    private static List<SummaryEvent> events(TestIngest ingest) {
        List<SummaryEvent> events = new ArrayList<>();
        for (var record : OutboxFixture.records(ingest.kafka())) {
            Map<String, String> headers = new TreeMap<>();
            record.headers().forEach(header -> headers.put(header.key(), OutboxFixture.header(record, header.key())));
            if (EventCodec.decode(headers, record.value()) instanceof Decoded.Known(var logged)) {
                events.add(logged.event());
            }
        }
        return events;
    }

    private String publish(TestIngest ingest, String doi) {
        String id = json(ingest.post(author, "/submissions", content(doi, "Title"))).get("id").textValue();
        ingest.put(author, "/submissions/" + id + "/publication", "{\"issue\": \"2024-05\"}");
        return id;
    }

    private static String content(String doi, String title) {
        return """
                {"title": "%s", "summary": "s", "citation": "Ng, B. (2020). On. Repair, 4, 1-9. https://doi.org/%s"}
                """.formatted(title, doi);
    }

    private static String flags() {
        return """
                {"flags": [{"kind": "retraction", "noticeDoi": "10.1000/notice", "date": "2024-01-02", "reason": "data"}]}
                """;
    }

    private static JsonNode state(TestIngest ingest, String query) {
        return json(ingest.get(null, "/state" + query));
    }
}
