package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.query.IndexSearch.Answered;
import org.pprnet.search.query.IndexSearch.Found;

/** Makes of what the index answered what a reader is told. */
@Singleton
final class Answering {

    private final TextAnalysis analysis;

    Answering(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** @param cursorAfter the cursor of the page after this last hit */
    SearchAnswer answer(Question question, Answered answered, Function<Hit<Found>, String> cursorAfter) {
        List<Hit<Found>> hits = answered.response().hits().hits();
        int limit = question.paging().limit();
        List<Hit<Found>> page = hits.subList(0, Math.min(limit, hits.size()));
        @Nullable
        String next = hits.size() > limit ? cursorAfter.apply(page.getLast()) : null;
        Reasons reasons = new Reasons(answered.understood().asked(), analysis);
        Map<String, Aggregate> counted = answered.response().aggregations();
        return new SearchAnswer(Facets.total(counted),
                page.stream().map(hit -> item(hit, reasons, question, answered.meant())).toList(),
                Facets.of(counted), answered.understood().didYouMean(), question.text().notice(), next);
    }

    private static SearchAnswer.Item item(Hit<Found> hit, Reasons reasons, Question question, Meant meant) {
        Found source = hit.source();
        Reasons.Found found = reasons.in(source.summary());
        List<Match> matched = new ArrayList<>(found.matched());
        if (meant.isFoundByMeaning(hit.id(), hit.matchedQueries().keySet())) {
            matched.add(Match.byMeaning(question.text().words()));
        }
        return new SearchAnswer.Item(SummaryView.of(source.summary(), source.flags()), found.highlights(), matched);
    }
}
