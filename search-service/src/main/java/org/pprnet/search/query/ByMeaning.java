package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.meaning.Nearest;
import org.pprnet.search.query.IndexSearch.Answered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what a search means, beside its words. Where all of the words must be there, it comes after what has them; where
 * some are enough, words and meaning make one order. Where that cannot be found out, or not soon, the words alone have to do:
 * this never fails.
 */
@Singleton
final class ByMeaning {

    private static final Logger LOG = LoggerFactory.getLogger(ByMeaning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /**
     * Two texts on psychotherapy that have nothing else in common come to 0.6. What is not nearer is not found by its
     * meaning alone: it costs no good place, and would fill each list with a hundred summaries.
     */
    private static final double NEAR_ENOUGH = 0.65;
    /** How many by their words, and how many by their meaning, are put in one order. */
    private static final int FUSED = Nearest.MOST;

    private final @Nullable Nearest nearest;
    private final IndexSearch search;

    /** @param nearest absent where meaning is switched off */
    ByMeaning(Optional<Nearest> nearest, IndexSearch search) {
        this.nearest = nearest.orElse(null);
        this.search = search;
    }

    /**
     * What meaning adds to a search for words. If it is off, or no summary has any of the words, that is nothing.
     *
     * @param where the index that is asked
     */
    Meant of(Question question, UnaryOperator<SearchRequest.Builder> where) {
        if (nearest == null || words(question).isEmpty()) {
            return Meant.NOTHING;
        }
        try {
            return of(nearest, question, where);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Meant.NOTHING;
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            LOG.warn("A search has to do without meaning", e);
            return Meant.NOTHING;
        }
    }

    private Meant of(Nearest nearest, Question question, UnaryOperator<SearchRequest.Builder> where)
            throws InterruptedException, ExecutionException, TimeoutException {
        Answered survey = search.survey(question, FUSED, where);
        Understood understood = survey.understood();
        Map<String, Double> scores = scores(survey);
        if (scores.isEmpty() && !search.knowsAny(words(question), understood.asked())) {
            return new Meant(List.of(), List.of(), understood);
        }
        List<Query> filters = new ArrayList<>(question.filters().onAuthor());
        filters.add(QueryBuilding.withoutWords(understood.asked()));
        Map<String, Double> cosines = soon(() -> nearest.to(text(question, understood), filters, where));
        List<String> near = cosines.entrySet().stream().filter(one -> one.getValue() >= NEAR_ENOUGH)
                .map(Map.Entry::getKey).toList();
        if (QueryBuilding.needsAllWords(understood.asked())) {
            return new Meant(near, List.of(), understood);
        }
        Set<String> candidates = new LinkedHashSet<>(scores.keySet());
        candidates.addAll(near);
        return new Meant(near, Fusion.best(scores, cosines, candidates), understood);
    }

    /** The words that may be anywhere, as meaning may: all else must hold as it was typed. */
    private static List<Part> words(Question question) {
        return question.text().parts().stream()
                .filter(part -> part instanceof Part.Word(_, var place) && place == null
                        && !QueryBuilding.isStopWord(part))
                .toList();
    }

    /** What was typed, put right; of a query with other parts, its words. */
    private static String text(Question question, Understood understood) {
        if (question.text().parts().stream().allMatch(part -> part instanceof Part.Word(_, var place)
                && place == null)) {
            return understood.didYouMean() == null ? String.valueOf(question.typed()) : understood.didYouMean();
        }
        return question.text().words();
    }

    private static Map<String, Double> scores(Answered survey) {
        return survey.response().hits().hits().stream()
                .collect(Collectors.toMap(Hit::id, Hit::score, (one, _) -> one, LinkedHashMap::new));
    }

    private static Map<String, Double> soon(Callable<List<Nearest.Near>> question)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<List<Nearest.Near>> task = new FutureTask<>(question);
        Thread.ofVirtual().start(task);
        Map<String, Double> cosines = new LinkedHashMap<>();
        task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).forEach(near -> cosines.put(near.id(), near.cosine()));
        return cosines;
    }
}
