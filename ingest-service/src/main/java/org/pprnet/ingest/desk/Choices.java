package org.pprnet.ingest.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.events.Term;
import org.pprnet.ingest.suggest.Suggestion;

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
     * @param suggestions the best first
     * @param firstKey the digit that ticks the first suggestion; the next ones follow
     */
    static Choices of(List<Term> vocabulary, Collection<String> ticked, List<Suggestion> suggestions, int firstKey) {
        Map<String, Choice> left = new LinkedHashMap<>();
        vocabulary.forEach(term -> left.put(term.slug(), Choice.of(term, ticked.contains(term.slug()))));
        List<Choice> suggested = new ArrayList<>();
        for (Suggestion one : suggestions) {
            Choice choice = left.remove(one.slug());
            if (choice != null) {
                suggested.add(choice.suggested(because(one), Integer.toString(firstKey + suggested.size())));
            }
        }
        return new Choices(suggested, List.copyOf(left.values()));
    }

    private static String because(Suggestion suggestion) {
        return suggestion.because().stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
    }
}
