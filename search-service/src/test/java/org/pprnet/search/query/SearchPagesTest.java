package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.events.SummaryBuilder.aSummary;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryView;
import org.pprnet.search.site.Marked;
import org.pprnet.search.site.Site;

/** What the page says of answers that are made up here. */
class SearchPagesTest {

    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        context = ApplicationContext.run(Map.of("log.enabled", false));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static SummaryView summary() {
        return SummaryView.of(aSummary().titled("A title").saying("A text.").build(), List.of());
    }

    private static SearchAnswer answer(Highlights highlights, Match... matched) {
        return new SearchAnswer(1, List.of(new SearchAnswer.Item(summary(), highlights, List.of(matched))),
                new Facets(List.of(), List.of(), List.of()), null, null, null);
    }

    private static SearchAnswer nothing(@Nullable String didYouMean, @Nullable String notice) {
        return new SearchAnswer(0, List.of(), new Facets(List.of(), List.of(), List.of()), didYouMean, notice, null);
    }

    private static Document page(Asked asked, SearchAnswer answer) {
        return Jsoup.parse(context.getBean(Site.class)
                .html(context.getBean(SearchPages.class).page(asked, answer, true)));
    }

    private static Asked asked(String q) {
        return Asked.NOTHING.with(Asked.Q, q);
    }

    private static String why(Match... matched) {
        Element why = page(asked("x"), answer(new Highlights(null, null, null), matched)).select(".why").first();
        why.select(".hidden").remove();
        return why.text();
    }

    @Test
    void everyRelationHasItsWords() {
        assertThat(why(new Match("CBT", Relation.SYNONYM, "cognitive-behavioural therapy", List.of("summary"))))
                .isEqualTo("Found by: CBT → cognitive-behavioural therapy (synonym)");
        assertThat(why(new Match("behavior", Relation.SPELLING, "behaviour", List.of("title"))))
                .isEqualTo("Found by: behavior → behaviour (other spelling)");
        assertThat(why(new Match("outcomes", Relation.STEM, "outcome", List.of("title"))))
                .isEqualTo("Found by: outcomes → outcome (other form of the word)");
        assertThat(why(new Match("alliannce", Relation.TYPO, "alliance", List.of("title"))))
                .isEqualTo("Found by: alliannce → alliance (nearest word)");
        assertThat(why(new Match("feeling understood", Relation.MEANING, "", List.of())))
                .isEqualTo("Found by: feeling understood (close in meaning)");
    }

    @Test
    void wordsAsTheyWereTypedStandTogetherAtTheEnd() {
        assertThat(why(new Match("alliance", Relation.EXACT, "alliance", List.of("title")),
                new Match("CBT", Relation.SYNONYM, "cognitive therapy", List.of("summary")),
                new Match("empathy", Relation.EXACT, "Empathy", List.of("summary"))))
                .isEqualTo("Found by: CBT → cognitive therapy (synonym) alliance, empathy, as typed");
    }

    @Test
    void otherFormsOfAWordThatStandsThereAsTypedAreNoNews() {
        assertThat(why(new Match("outcome", Relation.EXACT, "outcome", List.of("title")),
                new Match("outcome", Relation.STEM, "outcomes", List.of("summary")),
                new Match("gains", Relation.STEM, "gain", List.of("summary"))))
                .isEqualTo("Found by: gains → gain (other form of the word) outcome, as typed");
    }

    @Test
    void placesOutOfSightAreNamed() {
        assertThat(why(new Match("dropout", Relation.SYNONYM, "Attrition", List.of("topics"))))
                .isEqualTo("Found by: dropout → Attrition (synonym, in the topics)");
        assertThat(why(new Match("survey", Relation.EXACT, "Survey", List.of("researchTypes", "citation"))))
                .isEqualTo("Found by: survey (in the types of research and citation), as typed");
        assertThat(why(new Match("survey", Relation.EXACT, "Survey", List.of("topics", "title"))))
                .isEqualTo("Found by: survey, as typed");
    }

    @Test
    void whereNothingIsSaidNothingIsShown() {
        assertThat(page(asked("x"), answer(new Highlights(null, null, null))).select(".why")).isEmpty();
    }

    @Test
    void whatMayBeMeantIsALinkThatKeepsTheFilters() {
        Document page = page(asked("adherense").with(Asked.TOPIC, "empathy"), nothing("adherence", null));
        assertThat(page.select("[data-meant]").text()).isEqualTo("Did you mean adherence?");
        assertThat(page.select("[data-meant] a").attr("href")).isEqualTo("/search?q=adherence&topic=empathy");
    }

    @Test
    void whatWasLeftOutOfTheQueryIsSaid() {
        assertThat(page(asked("x"), nothing(null, "Only its beginning was searched for.")).select(".note").text())
                .isEqualTo("Only its beginning was searched for.");
    }

    @Test
    void titleSaysTheQueryAndTheNumber() {
        assertThat(page(asked("cbt alliance"), nothing(null, null)).title())
                .isEqualTo("“cbt alliance”: No summaries · PPRNet digest");
        assertThat(page(Asked.NOTHING, nothing(null, null)).title()).isEqualTo("Search · PPRNet digest");
        assertThat(page(Asked.NOTHING.with(Asked.BY, "A"), nothing(null, null)).title())
                .isEqualTo("Search: No summaries · PPRNet digest");
        assertThat(page(asked("word ".repeat(100)), nothing(null, null)).title()).hasSizeLessThan(110).contains("…”");
    }

    @Test
    void marksAreMarksAndAnyOtherMarkupIsRefused() {
        Document page = page(asked("x"), answer(new Highlights("A <mark>title</mark> &amp; more",
                "It <mark>fits</mark> … and <mark>fits</mark>", "Do <mark>this</mark>")));
        assertThat(page.select("article h2 mark").text()).isEqualTo("title");
        assertThat(page.select("article .snippet").eachText()).containsExactly("It fits … and fits",
                "Practice Implications: Do this");
        assertThatThrownBy(() -> new Marked("<mark>a</mark><b>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Marked("<mark onclick=x>a</mark>")).isInstanceOf(IllegalArgumentException.class);
    }
}
