package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.search.Index;
import org.pprnet.search.consume.IndexGenerations;
import org.pprnet.search.consume.IndexingSummaries;
import org.pprnet.search.consume.VisiblePosition;
import org.pprnet.search.index.KeptVectors;
import org.pprnet.search.index.Meanings;
import org.pprnet.search.index.SummaryIndex;

/** Vectors in a real Elasticsearch, by the real model. */
class EmbeddingSummariesTest {

    private static final Doi DOI = new Doi("10.1000/meant");
    private static final LanguageModel MODEL = new LanguageModel();

    private final long before = MODEL.computed();
    private final Index index = Index.fresh();
    private final SummaryIndex documents = index.documents();
    private final EmbeddingSummaries embedding = new EmbeddingSummaries(MODEL, kept(), meanings());
    private final Nearest nearest = new Nearest(MODEL, index.elasticsearch());
    private final Projection projection = new IndexingSummaries(documents, new VisiblePosition());

    private final SummaryBuilder sad = aSummary().titled("Depressive symptoms in adults").saying("Low mood was common.")
            .implying("Ask about it.").about("attachment").citing(DOI);
    private final SummaryBuilder sleep = aSummary().titled("Insomnia").saying("Restricting time in bed helped.")
            .implying("Keep a diary.").about("empathy");

    @AfterEach
    void drop() {
        index.close();
    }

    @AfterAll
    static void unload() {
        MODEL.close();
    }

    @Test
    void nearestMeaningComesFirstAndFiltersHold() {
        filled(sad.published(), sleep.published(), aSummary().titled("Gone").published());
        assertThat(found("feeling hopeless")).startsWith(id(sad)).hasSize(3);
        assertThat(found("cannot fall asleep at night")).startsWith(id(sleep));
        assertThat(nearest.to("feeling hopeless", List.of(topic("empathy")), this::here)).extracting(Nearest.Near::id)
                .containsExactly(id(sleep));
        assertThat(nearest.to("feeling hopeless", List.of(), this::here).getFirst().cosine()).isBetween(0.5, 1.0);
    }

    @Test
    void textIsComputedOnceWhateverBecomesOfTheIndex() {
        EventLog log = filled(sad.published(), sleep.published());
        assertThat(computed()).isEqualTo(2);

        IndexGenerations rebuild = index.generations();
        assertThat(rebuild.claim()).isPresent();
        Projection next = rebuild.next();
        follow(next, log);
        assertThat(rebuild.switchOver()).isTrue();
        assertThat(rebuild.dropReplaced(Duration.ofSeconds(30))).isTrue();
        projection.position();

        assertThat(found("feeling hopeless")).isEmpty();
        assertThat(lackingAgain()).isEqualTo(2);
        assertThat(found("feeling hopeless")).startsWith(id(sad));
        assertThat(computed()).isEqualTo(2);
    }

    @Test
    void flagKeepsTheVectorsAndNewTextGetsNewOnes() {
        EventLog log = filled(sad.published(), sleep.published());
        Flag flag = new Flag(Flag.Kind.RETRACTION, null, "Made up", LocalDate.of(2024, 2, 3));
        follow(projection, log.with(new SummaryEvent.ArticleFlagged(DOI, 1, List.of(flag))));
        assertThat(lackingAgain()).isEqualTo(1);
        assertThat(found("feeling hopeless")).startsWith(id(sad));
        assertThat(computed()).isEqualTo(2);

        follow(projection, log.with(sad.titled("Sailing boats").saying("Their hulls were of oak.").implying("Sail.")
                .version(2).revised()));
        assertThat(lackingAgain()).isEqualTo(1);
        assertThat(found("wooden ships")).startsWith(id(sad));
        assertThat(computed()).isEqualTo(3);
        assertThat(index.state().state()).isEqualTo(Fold.state("search", log.events().size(), log.events()))
                .isEqualTo(index.state().recomputed());
    }

    @Test
    void withdrawnMeansNothing() {
        EventLog log = filled(sad.published(), sleep.published());
        follow(projection, log.with(sad.withdrawn("Wrong")));
        assertThat(found("feeling hopeless")).containsExactly(id(sleep));
        assertThat(embedding.next()).isZero();
    }

    @Test
    void changedSinceItWasReadIsLeftAsItIs() {
        EventLog log = new EventLog().with(sad.published());
        follow(projection, log);
        var racing = new EmbeddingSummaries("other", text -> {
            follow(projection, log.with(sad.titled("Changed meanwhile").version(2).revised()));
            return MODEL.passages(text);
        }, kept(), meanings());
        assertThat(racing.next()).isEqualTo(1);
        assertThat(index.state().recomputed()).isEqualTo(Fold.state("search", 2, log.events()));
        assertThat(embedding.lacking()).isEqualTo(1);
    }

    @Test
    void whatFailsDoesNotStopTheOthers() {
        follow(projection, new EventLog().with(sad.published(), sleep.published()));
        index.life().search();
        var failing = new EmbeddingSummaries(MODEL.name(), text -> {
            if (text.title().equals("Insomnia")) {
                throw new ModelFailedException("no vector", null);
            }
            return MODEL.passages(text);
        }, kept(), meanings());
        assertThat(failing.next()).isEqualTo(2);
        assertThat(failing.next()).isZero();
        assertThat(found("feeling hopeless")).containsExactly(id(sad));
        assertThat(failing.lacking()).isEqualTo(1);
    }

    @Test
    void longTextIsFoundByItsEnd() {
        String filler = "The committee met again and adjourned without any result. ".repeat(60);
        SummaryBuilder minutes = aSummary().titled("Minutes").saying(filler).implying("Marriages fell apart.");
        filled(minutes.published(), aSummary().titled("Other minutes").saying(filler).implying("None.").published());
        assertThat(found("couples who divorce")).startsWith(id(minutes)).hasSize(2);
    }

    private EventLog filled(SummaryEvent... events) {
        EventLog log = new EventLog().with(events);
        follow(projection, log);
        index.life().search();
        lackingAgain();
        return log;
    }

    /** How many lacked vectors, and have some now. */
    private int lackingAgain() {
        int lacking = embedding.next();
        assertThat(embedding.next()).isZero();
        return lacking;
    }

    private long computed() {
        return MODEL.computed() - before;
    }

    private List<String> found(String query) {
        return nearest.to(query, List.of(), this::here).stream().map(Nearest.Near::id).toList();
    }

    private SearchRequest.Builder here(SearchRequest.Builder search) {
        return search.index(index.settings().index());
    }

    private static String id(SummaryBuilder summary) {
        return summary.build().id().toString();
    }

    private static Query topic(String topic) {
        return Query.of(query -> query.term(term -> term.field("summary.topics").value(topic)));
    }

    private KeptVectors kept() {
        return new KeptVectors(index.elasticsearch(), index.settings());
    }

    private Meanings meanings() {
        return new Meanings(index.elasticsearch(), documents);
    }

    /** As the reader of the log does it. */
    private static void follow(Projection projection, EventLog log) {
        Position from = projection.position();
        List<LoggedEvent> more = log.after(from.sequence());
        long last = more.getLast().sequence();
        assertThat(projection.apply(from, more, new Position(last, "topic", last - 1, Set.of()))).isTrue();
        projection.makeVisible();
    }
}
