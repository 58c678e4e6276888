package org.pprnet.search.language;

import static java.util.Comparator.comparing;

import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names and abbreviations that the field uses for one another, as {@code language/synonyms.json} has them. They are looked
 * up when a query is built: the index knows nothing of them.
 */
@Context
public final class Synonyms {

    private final List<SynonymEntry> entries;
    private final Function<String, List<String>> analysis;
    private final SynonymNames names;
    private final OtherNames others;

    /**
     * What a summary may say instead.
     *
     * @param weight what it is worth beside the name that was typed, above 0, at most 1
     * @param inCapitals whether it counts only where it is written in capitals
     */
    public record OtherName(String text, float weight, boolean inCapitals) {}

    /**
     * A name in a query.
     *
     * @param first the place of its first word
     * @param words how many words it has
     * @param others what a summary may say instead, the most equal first; without what is found by the words of the name
     *        themselves
     */
    public record Occurrence(int first, int words, SynonymEntry entry, List<OtherName> others) {
        public Occurrence {
            others = List.copyOf(others);
        }

        private boolean isBeside(Occurrence other) {
            return first + words <= other.first || other.first + other.words <= first
                    || first == other.first && words == other.words;
        }
    }

    /** @throws IllegalStateException if the file is not valid: its message says which entry, and why */
    @Inject
    public Synonyms(TextAnalysis analysis) {
        this(SynonymFile.entries(), text -> stems(analysis, text));
    }

    /** @param analysis what names are compared by: the words of a text, each in what all its forms have in common */
    Synonyms(List<SynonymEntry> entries, Function<String, List<String>> analysis) {
        this.entries = List.copyOf(entries);
        this.analysis = analysis;
        this.names = new SynonymNames(entries, analysis);
        this.others = new OtherNames(entries, names);
    }

    /** All entries, in the order of the file. */
    public List<SynonymEntry> entries() {
        return entries;
    }

    /** A word with an accent has two stems: the one without comes first. */
    private static List<String> stems(TextAnalysis analysis, String text) {
        return analysis.tokens(text).stream().filter(word -> !word.isSign())
                .flatMap(word -> word.forms().stems().stream().sorted().limit(1)).toList();
    }

    /**
     * The names in consecutive words of a query, in their order. The longest count, and what overlaps them does not. A name
     * with two meanings is there twice, once for each.
     *
     * @param words as they were typed
     */
    public List<Occurrence> in(List<String> words) {
        TypedWords typed = new TypedWords(words, analysis);
        List<Occurrence> chosen = new ArrayList<>();
        Stream.concat(typed.inAnyCase(names), typed.inCapitals(names))
                .map(found -> new Occurrence(found.first(), found.words(), found.name().entry(),
                        others.than(found.name())))
                .sorted(comparing(Occurrence::words).reversed().thenComparing(Occurrence::first))
                .filter(one -> chosen.stream().allMatch(one::isBeside)).forEach(chosen::add);
        return chosen.stream().sorted(comparing(Occurrence::first)).toList();
    }
}
