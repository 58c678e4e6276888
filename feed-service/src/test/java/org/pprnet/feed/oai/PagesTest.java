package org.pprnet.feed.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** Lists come in parts. */
class PagesTest {

    private final FeedApp service = FeedApp.on(FeedApp.freshStore());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void partHasAHundredRecordsAndTheLastOneSaysThatItIsTheLast() {
        service.take(new EventLog().with(IntStream.range(0, 201).mapToObj(n -> aSummary().about("empathy").published())
                .toArray(SummaryEvent[]::new)).events());
        for (String verb : List.of("ListRecords", "ListIdentifiers")) {
            List<Answer> parts = parts(verb);
            assertThat(parts).extracting(part -> part.identifiers().size()).containsExactly(100, 100, 1);
            assertThat(parts.stream().flatMap(part -> part.identifiers().stream())).doesNotHaveDuplicates();
            assertThat(parts.getLast().texts("resumptionToken")).containsExactly("");
        }
    }

    @Test
    void longRecordsMakeShortParts() {
        String text = "word ".repeat(280_000);
        service.take(new EventLog().with(IntStream.range(0, 5).mapToObj(n -> aSummary().saying(text).published())
                .toArray(SummaryEvent[]::new)).events());
        assertThat(parts("ListRecords")).extracting(part -> part.records().size()).containsExactly(2, 2, 1);
        assertThat(parts("ListIdentifiers")).hasSize(1);
    }

    @Test
    void tokenOfOneVerbIsNoneOfAnother() {
        service.take(new EventLog().with(IntStream.range(0, 101).mapToObj(n -> aSummary().published())
                .toArray(SummaryEvent[]::new)).events());
        String token = parts("ListRecords").getFirst().token();
        assertThat(ask("verb=ListIdentifiers&resumptionToken=" + token).errors()).containsExactly("badResumptionToken");
        assertThat(ask("verb=ListRecords&resumptionToken=" + token.substring(1)).errors())
                .containsExactly("badResumptionToken");
    }

    @Test
    void nothingIsAnsweredBeforeTheFirstSummary() {
        assertThat(service.get("/oai?verb=Identify").statusCode()).isEqualTo(503);
        assertThat(service.get("/oai?verb=Identify").headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void idsAndSettingsAreThoseOfTheOperator() {
        try (FeedApp other = FeedApp.on(FeedApp.freshStore(),
                Map.of("oai.namespace", "digest.example", "oai.admin-email", "a@digest.example"))) {
            other.take(new EventLog().with(aSummary().published()).events());
            assertThat(other.text("/oai?verb=Identify")).contains("<adminEmail>a@digest.example</adminEmail>");
            assertThat(Answer.of(other.get("/oai?verb=ListRecords&metadataPrefix=oai_dc").body()).identifiers())
                    .singleElement().asString().startsWith("oai:digest.example:");
        }
        OaiSettings settings = service.bean(OaiSettings.class);
        assertThat(settings).isEqualTo(new OaiSettings("pprnet.ca", "webmaster@pprnet.ca"));
    }

    private List<Answer> parts(String verb) {
        List<Answer> parts = new ArrayList<>();
        parts.add(ask("verb=" + verb + "&metadataPrefix=oai_dc"));
        while (!parts.getLast().token().isEmpty()) {
            parts.add(ask("verb=" + verb + "&resumptionToken=" + parts.getLast().token()));
        }
        return parts;
    }

    private Answer ask(String query) {
        return Answer.of(service.get("/oai?" + query).body());
    }
}
