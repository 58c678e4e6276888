package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.reading.Paging;

/** What an answer says of what was found. */
class SearchingTest {

    private final Corpus corpus = new Corpus();

    @AfterEach
    void drop() {
        corpus.index().close();
    }

    @Test
    void wholeWordsAreMarkedAndEverythingElseIsEscaped() {
        Highlights highlights = corpus.search("security tested").items().getFirst().highlights();
        assertThat(highlights.title()).isNull();
        assertThat(highlights.summary())
                .contains("&quot;earned <mark>security</mark>&quot; was &lt;b&gt;not&lt;/b&gt; used &amp; "
                        + "<mark>tested</mark>");
        assertThat(highlights.practiceImplications()).isNull();
    }

    @Test
    void phraseIsMarkedWhereItStandsAndNowhereElse() {
        Highlights highlights = corpus.search("\"alliance predicts\"").items().getFirst().highlights();
        assertThat(highlights.title()).isEqualTo("The working <mark>alliance predicts</mark> outcome");
        assertThat(highlights.summary()).isNull();
    }

    @Test
    void otherFormsOfAWordAreMarkedToo() {
        Highlights highlights = corpus.search("behaviors alliance OR activations").items().getFirst().highlights();
        assertThat(highlights.title())
                .isEqualTo("<mark>Behavioural</mark> <mark>activation</mark> for depressed older adults");
    }

    @Test
    void summaryIsShownAsEveryServiceShowsIt() {
        var summary = aSummary().titled("Verbatim ").citing(new Doi("10.1000/shown")).about("empathy").build();
        Flag flag = new Flag(Flag.Kind.CONCERN, null, "Numbers were asked about", LocalDate.of(2024, 2, 3));
        addLater(new SummaryEvent.Published(summary),
                new SummaryEvent.ArticleFlagged(new Doi("10.1000/shown"), 1, List.of(flag)));
        assertThat(corpus.search("doi:10.1000/shown").items().getFirst().summary())
                .isEqualTo(SummaryView.of(summary, List.of(flag)));
    }

    @Test
    void wordThatWasTypedComesBeforeItsOtherNames() {
        for (String word : List.of("patient", "client")) {
            addLater(aSummary().titled("Every %s speaks".formatted(word))
                    .saying("The %1$s said so. A %1$s knows, and this %1$s, that %1$s.".formatted(word))
                    .implying("Ask the %1$s, and ask the %1$s again.".formatted(word)).published());
        }
        assertThat(corpus.search("client").items()).extracting(item -> item.summary().title())
                .startsWith("Every client speaks", "Every patient speaks");
        assertThat(corpus.search("patient").items()).extracting(item -> item.summary().title())
                .startsWith("Every patient speaks", "Every client speaks");
    }

    @Test
    void facetsCountEverythingFound() {
        Facets facets = corpus.search("").facets();
        assertThat(facets.researchTypes()).first()
                .isEqualTo(new Facets.TermCount("meta-analysis", "Meta-analysis", 2));
        assertThat(facets.topics()).hasSize(8).contains(new Facets.TermCount("attachment", "Attachment", 1));
        assertThat(facets.years()).containsExactly(new Facets.YearCount(2023, 1), new Facets.YearCount(2022, 1),
                new Facets.YearCount(2021, 1), new Facets.YearCount(2020, 2));
    }

    @Test
    void facetIsNotEmptiedByItsOwnFilter() {
        SearchAnswer answer = corpus.search(asked("", Filters.of(List.of("attachment"), List.of("naturalistic-study"),
                "2021", "2021-06", "dr. tasca"), Order.NEWEST, 6, null));
        assertThat(corpus.names(answer)).containsExactly("attachment");
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.facets().topics()).hasSize(2);
        assertThat(answer.facets().researchTypes()).hasSize(1);
        assertThat(answer.facets().years()).hasSize(1);
    }

    @Test
    void valuesOfOneFilterAreAlternativesAndAliasesAreUnderstood() {
        Filters filters = Filters.of(List.of("alliance", "training"), List.of(), null, null, null);
        assertThat(corpus.names(corpus.search(asked("", filters, Order.NEWEST, 6, null))))
                .containsExactly("supervision", "alliance");
        assertThat(corpus.search(asked("", filters, Order.NEWEST, 6, null)).facets().topics()).hasSize(8);
    }

    @Test
    void newestComesFirstWhereAskedForAndWhereNothingRanks() {
        List<String> all = List.of("supervision", "dropout", "attachment", "behaviour", "alliance");
        assertThat(corpus.names(corpus.search(" "))).isEqualTo(all);
        assertThat(corpus.names(corpus.search("-zebra"))).isEqualTo(all);
        assertThat(corpus.names(corpus.search(asked("supervision OR alliance", Corpus.nothingChosen(), Order.NEWEST, 6,
                null)))).containsExactly("supervision", "alliance");
    }

    @Test
    void pagesNeitherRepeatNorDropAnythingWhileSummariesArrive() {
        for (Order order : Order.values()) {
            String q = "alliance OR attachment OR activation OR therapy OR supervision OR insight" + order;
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                SearchAnswer page = corpus.search(asked(q, Corpus.nothingChosen(), order, 2, cursor));
                seen.addAll(corpus.names(page));
                addLater(aSummary().titled("insight" + order).published());
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).contains("alliance", "behaviour", "attachment", "dropout", "supervision");
            seen.removeIf(name -> name == null);
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void cursorOfAnotherSearchIsRefused() {
        String next = corpus.search(asked("", Corpus.nothingChosen(), Order.NEWEST, 2, null)).next();
        assertThatThrownBy(() -> corpus.search(asked("-zebra", Corpus.nothingChosen(), Order.NEWEST, 2, next)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("cursor");
    }

    @Test
    void momentThatElasticsearchForgotIsExpired() {
        Question first = asked("therapy OR alliance", Corpus.nothingChosen(), Order.RELEVANCE, 1, null);
        Question second = asked(first.typed(), first.filters(), first.order(), 1, corpus.search(first).next());
        String third = corpus.search(second).next();
        corpus.index().elasticsearch().ask(client -> client.closePointInTime(close -> close
                .id(RankedPlace.of(asked(first.typed(), first.filters(), first.order(), 1, third),
                        Instant.now()).moment())));
        assertThatThrownBy(() -> corpus.search(asked(first.typed(), first.filters(), first.order(), 1, third)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("five minutes");
    }

    @Test
    void largeSummaryIsFoundAndItsFittingPlaceMarked() {
        String text = "Nothing is said here but filler. ".repeat(45_000) + "The quokka smiled at last.";
        addLater(aSummary().titled("Long").saying(text).published());
        SearchAnswer answer = corpus.search("quokka");
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.items().getFirst().highlights().summary())
                .isEqualTo("The <mark>quokka</mark> smiled at last.");
        assertThat(corpus.search("\"filler. The quokka\"").total()).isEqualTo(1);
    }

    @Test
    void wordThatNoSummaryHasStandsForTheNearestOne() {
        SearchAnswer answer = corpus.search("aliance predicts Suprevision");
        assertThat(corpus.names(answer)).containsExactly("alliance");
        assertThat(answer.didYouMean()).isEqualTo("alliance predicts supervision");
        assertThat(answer.items().getFirst().matched()).contains(
                new Match("aliance", Relation.TYPO, "alliance",
                        List.of("title", "summary", "practiceImplications", "topics",
                                "citation")));
        assertThat(answer.items().getFirst().highlights().title())
                .isEqualTo("The working <mark>alliance</mark> <mark>predicts</mark> outcome");
    }

    @Test
    void wordThatIsThereInAnotherFormIsNoTypingError() {
        assertThat(corpus.search("predicted").didYouMean()).isNull();
        assertThat(corpus.search("supervisions").didYouMean()).isNull();
        assertThat(corpus.search("alliance").didYouMean()).isNull();
    }

    @Test
    void pagesOfAMistypedQueryAreOneList() {
        Question first = asked("therapie OR aliance", Corpus.nothingChosen(), Order.RELEVANCE, 1, null);
        SearchAnswer one = corpus.search(first);
        SearchAnswer two = corpus.search(asked(first.typed(), first.filters(), first.order(), 1, one.next()));
        assertThat(two.didYouMean()).isEqualTo(one.didYouMean());
        assertThat(two.total()).isEqualTo(one.total());
        assertThat(corpus.names(two)).doesNotContainAnyElementsOf(corpus.names(one));
    }

    @Test
    void longQueryIsCutAndSaysSo() {
        SearchAnswer answer = corpus.search("alliance " + "predicts ".repeat(2_000));
        assertThat(corpus.names(answer)).containsExactly("alliance");
        assertThat(answer.notice()).contains("10 KB");
        assertThat(corpus.search("alliance").notice()).isNull();
    }

    @Test
    void longPhraseIsFoundAsAWhole() {
        String text = "Every session began with a question about the week before. ".repeat(150);
        addLater(aSummary().titled("Repetitive").saying(text).published());
        assertThat(corpus.search("\"" + text.strip() + "\"").total()).isEqualTo(1);
        assertThat(corpus.search("\"" + text.strip() + " Never\"").total()).isZero();
    }

    @Test
    void noQueryIsAnError() {
        RandomQueries typed = new RandomQueries(2);
        for (int i = 0; i < 1_000; i++) {
            for (Order order : Order.values()) {
                assertThat(corpus.search(asked(typed.next(), Corpus.nothingChosen(), order, 3, null)).total())
                        .isNotNegative();
            }
        }
    }

    @Test
    void indexThatIsNotCompleteIsNotSearched() {
        corpus.index().wipe();
        assertThatThrownBy(() -> corpus.search("alliance")).isInstanceOf(IndexUnavailableException.class);
        corpus.index().position();
        assertThatThrownBy(() -> corpus.search("alliance")).isInstanceOf(IndexUnavailableException.class);
    }

    private void addLater(SummaryEvent... events) {
        long position = corpus.index().position().sequence();
        for (SummaryEvent event : events) {
            position++;
            corpus.add(List.of(EventLog.logged(position, event)));
        }
    }

    private static Question asked(String q, Filters filters, Order order, int limit, String cursor) {
        return Question.of(q, filters, order, new Paging(limit, cursor));
    }
}
