package org.pprnet.search.query;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.search.language.Synonyms;

/**
 * Adds to what a reader asks for the other names that it has in the field. A name of several words counts for each of them,
 * so that a summary that has only the other name has all that was asked for.
 */
@Singleton
final class Expansion {

    /** What another name is worth beside the one that was typed. */
    private static final float WEIGHT = 0.6f;
    /** More cost, and a query that has so many names is a text. */
    private static final int MOST = 60;
    /** Places where nothing but names stands: they have no other ones. */
    private static final Set<Part.Place> NAMES = EnumSet.of(Part.Place.AUTHOR, Part.Place.JOURNAL);

    private final Synonyms synonyms;

    Expansion(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** The same with other names of its words; what is between quotation marks, or not to be found, has none. */
    Expanded of(List<Part> parts) {
        Map<Part.Word, List<Alternative>> alternatives = new HashMap<>();
        List<Expanded.Name> names = new ArrayList<>();
        runs(parts).stream().filter(run -> run.stream().noneMatch(word -> isInNames(word)))
                .forEach(run -> add(alternatives, names, run));
        return new Expanded(parts, alternatives, names.stream().distinct().toList());
    }

    /** Words that follow one another, looked for in one place. */
    private static List<List<Part.Word>> runs(List<Part> parts) {
        List<List<Part.Word>> runs = new ArrayList<>();
        List<Part.Word> run = new ArrayList<>();
        for (Part part : parts) {
            if (!(part instanceof Part.Word word) || !run.isEmpty() && run.getLast().place() != word.place()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            switch (part) {
                case Part.Word word -> run.add(word);
                case Part.AnyOf(var choices) -> choices.forEach(choice -> runs.addAll(runs(List.of(choice))));
                case Part.Phrase _,Part.Years _,Part.Article _,Part.Not _ -> {
                }
            }
        }
        runs.add(run);
        return runs;
    }

    private static boolean isInNames(Part.Word word) {
        return word.place() != null && NAMES.contains(word.place());
    }

    private void add(Map<Part.Word, List<Alternative>> alternatives, List<Expanded.Name> names,
            List<Part.Word> run) {
        for (Synonyms.Occurrence name : synonyms.in(run.stream().map(Part.Word::text).toList())) {
            List<Part.Word> named = run.subList(name.first(), name.first() + name.words());
            List<Part.Word> counted = named.stream().filter(word -> !QueryBuilding.isStopWord(word)).toList();
            int known = alternatives.values().stream().mapToInt(List::size).sum();
            if (counted.isEmpty() || known >= MOST) {
                continue;
            }
            if (counted.size() > 1 && named.getFirst().place() == null) {
                names.add(new Expanded.Name(typed(named), counted, others(name, named, 1)));
            }
            List<Alternative> others = others(name, named, counted.size());
            counted.forEach(word -> alternatives.merge(word, others, Expansion::both));
        }
    }

    private static List<Alternative> both(List<Alternative> some, List<Alternative> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static String typed(List<Part.Word> words) {
        return words.stream().map(Part.Word::typed).collect(Collectors.joining(" "));
    }

    /** @param share among how many words what they are worth is divided */
    private static List<Alternative> others(Synonyms.Occurrence name, List<Part.Word> named, int share) {
        return name.others().stream().limit(MOST / share)
                .map(other -> new Alternative(typed(named), other.text(), Relation.SYNONYM,
                        WEIGHT * other.weight() / share, other.inCapitals()))
                .toList();
    }
}
