package org.pprnet.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.search.query.RandomQueries;

/** What is offered to a reader of a summary to be read next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarTest {

    private final SummaryBuilder read = aSummary().titled("Rupture and repair in adolescents")
            .saying("Ruptures of the alliance were resolved when adolescents felt validated by their clinician.")
            .implying("Validate adolescents after a rupture.").about("alliance");
    private final SummaryBuilder withdrawn = aSummary().titled("Rupture and repair in adolescents, again")
            .saying("Ruptures of the alliance were resolved when adolescents felt validated.").about("alliance");
    private RunningSearch service;
    private long position;

    @BeforeAll
    void publish() {
        service = RunningSearch.start();
        position = service.publish(read.published(),
                aSummary().titled("Unrelated").saying("Nurses slept badly.").implying("Sleep more.")
                        .about("training").published(),
                aSummary().titled("Same topic").saying("Goals were agreed upon.").implying("Agree.").about("alliance")
                        .published(),
                aSummary().titled("Same topic and words")
                        .saying("Adolescents who felt validated stayed; ruptures were resolved by repair.")
                        .implying("Validate.").about("alliance").published(),
                aSummary().titled("Same words")
                        .saying("Adolescents who felt validated, and ruptures.").implying("Wait.").about("empathy")
                        .published(),
                withdrawn.published(), withdrawn.withdrawn("Printed twice"));
        service.awaitVisible();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatSharesTopicsAndWordsComesFirstAndWhatSharesNothingIsAbsent() {
        List<String> titles = titles(similar(read.build().id() + "?minPosition=" + position));
        assertThat(titles).first().isEqualTo("Same topic and words");
        assertThat(titles).containsExactlyInAnyOrder("Same topic and words", "Same topic", "Same words");
        assertThat(titles(similar(read.build().id() + "?limit=1"))).containsExactly("Same topic and words");
    }

    @Test
    void unknownAndWithdrawnOnesAreToldApart() {
        assertThat(similar(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(similar("no-id").statusCode()).isEqualTo(404);
        HttpResponse<String> gone = similar(withdrawn.build().id().toString());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("urn:pprnet:problem:withdrawn").contains("Printed twice");
        assertThat(similar("position").statusCode()).isEqualTo(404);
    }

    @Test
    void limitIsBetweenOneAndTwenty() {
        for (String limit : List.of("0", "21", "-1")) {
            assertThat(similar(read.build().id() + "?limit=" + limit).statusCode()).isEqualTo(422);
        }
        assertThat(similar(read.build().id() + "?limit=20").statusCode()).isEqualTo(200);
        assertThat(similar(read.build().id() + "?minPosition=" + (position + 1_000)).statusCode()).isEqualTo(503);
    }

    @Test
    void noIdIsAnErrorOfTheService() {
        RandomQueries typed = new RandomQueries(5);
        for (int i = 0; i < 200; i++) {
            String id = URLEncoder.encode(typed.next(), UTF_8);
            assertThat(similar(id).statusCode()).as(id).isBetween(200, 499);
        }
    }

    private HttpResponse<String> similar(String idAndMore) {
        return service.get("/search/similar/" + idAndMore);
    }

    private static List<String> titles(HttpResponse<String> answer) {
        JsonNode items = RunningSearch.json(answer).get("items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.get("title").asText()).toList();
    }
}
