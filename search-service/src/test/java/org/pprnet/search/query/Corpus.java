package org.pprnet.search.query;

import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.log.Position;
import org.pprnet.search.Index;
import org.pprnet.search.consume.IndexingSummaries;
import org.pprnet.search.language.Synonyms;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.service.reading.Paging;

/** A small archive to search in. Its summaries are known by short names. */
final class Corpus {

    private final Index index = Index.fresh();
    private final Searching searching = searching(index);
    private final Map<String, String> names = new TreeMap<>();

    Corpus() {
        EventLog log = new EventLog();
        summaries().forEach((name, summary) -> {
            names.put(summary.build().id().toString(), name);
            log.with(summary.published());
        });
        SummaryBuilder withdrawn = aSummary().titled("Withdrawn alliance").saying("Nobody finds the alliance here.");
        log.with(withdrawn.published(), withdrawn.withdrawn("Never meant to appear"));
        add(log.events());
        index.life().search();
    }

    private static Searching searching(Index index) {
        TextAnalysis analysis = new TextAnalysis();
        IndexSearch search = new IndexSearch(index.elasticsearch(), index.settings(),
                new Expansion(new Synonyms(analysis)),
                new Spelling(analysis));
        Answering answering = new Answering(analysis);
        return new Searching(
                new BestFirst(index.elasticsearch(), index.settings(), search,
                        new ByMeaning(Optional.empty(), search), answering, Clock.systemUTC()),
                new NewestFirst(search, answering, index.settings()));
    }

    private static Map<String, SummaryBuilder> summaries() {
        return Map.of(
                "alliance", aSummary().titled("The working alliance predicts outcome")
                        .saying("Across 295 studies, the therapeutic alliance was related to outcome (r = .28, p < .01)."
                                + "\n\nClients’ own ratings counted most.")
                        .implying("Counsellors should monitor the alliance early, and repair ruptures.")
                        .about("alliance-and-therapeutic-relationship").ofType("meta-analysis")
                        .citing(citation("Flückiger, C., Del Re, A. C., & Horvath, A. O. (2018). The alliance in adult "
                                + "psychotherapy. Psychotherapy, 55, 316-340. https://doi.org/10.1037/pst0000172",
                                2018, "The alliance in adult psychotherapy", "Psychotherapy", "10.1037/pst0000172",
                                new Citation.Name("Flückiger", "C."), new Citation.Name("Del Re", "A. C."),
                                new Citation.Name("Horvath", "A. O.")))
                        .in(YearMonth.of(2020, 7)),
                "behaviour", aSummary().titled("Behavioural activation for depressed older adults")
                        .saying("A programme of behavioural activation was organised in 14 health centres. Depression "
                                + "and its colour of mood improved; ageing participants were paediatric nurses once.")
                        .implying("Offer activation where cognitive-behavioural work is out of reach.")
                        .about("depression-and-depressive-symptoms",
                                "cognitive-therapy-and-cognitive-behavioural-therapy")
                        .ofType("randomized-controlled-trial")
                        .citing(citation("Polenick, C. A., & Flora, S. R. (2013). Behavioral activation. "
                                + "Journal of Applied Gerontology, 32, 29-55.", 2013, "Behavioral activation",
                                "Journal of Applied Gerontology", null, new Citation.Name("Polenick", "C. A.")))
                        .in(YearMonth.of(2020, 9)),
                "attachment", aSummary().titled("Attachment insecurity in a naïve sample")
                        .saying("Anxious attachment went with poorer outcomes in group therapy, α = .81. The label "
                                + "\"earned security\" was <b>not</b> used & tested.")
                        .implying("Assess attachment before a group begins.")
                        .about("attachment", "group-psychotherapy").ofType("naturalistic-study")
                        .citing(citation("Lo Coco, G., Tasca, G. A. (2019). Attachment and groups. Group Dynamics, 23, "
                                + "1-12. https://doi.org/10.1037/gdn0000100", 2019, "Attachment and groups",
                                "Group Dynamics", "10.1037/gdn0000100", new Citation.Name("Lo Coco", "G."),
                                new Citation.Name("Tasca", "G. A.")))
                        .in(YearMonth.of(2021, 1)),
                "dropout", aSummary().titled("Who leaves therapy early?")
                        .saying("One in five patients drops out of psychotherapy. Drop-out was higher among the young.")
                        .implying("Talk about expectations, and about how long therapy takes.")
                        .about("attendance-attrition-and-drop-out").ofType("meta-analysis", "systematic-review")
                        .in(YearMonth.of(2022, 12)),
                "supervision", aSummary().titled("Does supervision help?")
                        .saying("Supervised trainees improved their skills. Whether patients gain from supervision is "
                                + "less well known; two trials randomized their therapists.")
                        .implying("Organize regular supervision, and judge it by what patients report.")
                        .about("training", "therapist-factors").ofType("practice-review")
                        .citing(Citation.unparsed("Watkins, C. E. (in press). What do we know about supervision?"))
                        .in(YearMonth.of(2023, 3)));
    }

    private static Citation citation(String text, int year, String title, String container, String doi,
            Citation.Name... authors) {
        return new Citation(text, List.of(authors), year, Integer.toString(year), title, container, null, null, null,
                null, doi == null ? null : new Doi(doi), null);
    }

    /** Applies more events. */
    void add(List<LoggedEvent> events) {
        IndexingSummaries projection = index.projection();
        long last = events.getLast().sequence();
        projection.apply(projection.position(), events, new Position(last, "topic", last - 1, Set.of()));
        projection.makeVisible();
    }

    Index index() {
        return index;
    }

    SearchAnswer search(Question question) {
        return searching.search(question);
    }

    SearchAnswer search(String q) {
        return search(Question.of(q, nothingChosen(), Order.RELEVANCE, new Paging(100, null)));
    }

    static Filters nothingChosen() {
        return Filters.of(List.of(), List.of(), null, null, null);
    }

    /** The names of what was found. */
    Set<String> found(String q) {
        return names(search(q)).stream().collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The names, in the order of the answer. */
    List<String> names(SearchAnswer answer) {
        return answer.items().stream().map(item -> names.get(item.summary().id().toString())).toList();
    }
}
