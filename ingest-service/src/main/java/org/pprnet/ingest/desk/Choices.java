package org.pprnet.ingest.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Term;

/**
 * The terms of a vocabulary, each once: those that the text suggests come first.
 *
 * @param suggested the best first
 * @param others in the order of the vocabulary
 */
public record Choices(List<Choice> suggested, List<Choice> others) {

    public Choices {
        suggested = List.copyOf(suggested);
        others = List.copyOf(others);
    }

    /**
     * @param ticked slugs of those that are chosen
     * @param because what suggests a term, by its slug, the best first
     * @param firstKey the digit that ticks the first suggestion; the next ones follow
     */
    static Choices of(List<Term> vocabulary, Collection<String> ticked, Map<String, String> because, int firstKey) {
        Map<String, Choice> left = new LinkedHashMap<>();
        vocabulary.forEach(term -> left.put(term.slug(), Choice.of(term, ticked.contains(term.slug()))));
        List<Choice> suggested = new ArrayList<>();
        because.forEach((slug, words) -> {
            Choice choice = left.remove(slug);
            if (choice != null) {
                suggested.add(choice.suggested(words, Integer.toString(firstKey + suggested.size())));
            }
        });
        return new Choices(suggested, List.copyOf(left.values()));
    }
}
