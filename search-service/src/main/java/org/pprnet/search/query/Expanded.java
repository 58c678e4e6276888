package org.pprnet.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a reader asks for, with what may stand in a summary instead.
 *
 * @param alternatives of each word that has some
 */
record Expanded(List<Part> parts, Map<Part.Word, List<Alternative>> alternatives) {

    Expanded {
        parts = List.copyOf(parts);
        alternatives = Map.copyOf(alternatives);
    }

    List<Alternative> alternatives(Part.Word word) {
        return alternatives.getOrDefault(word, List.of());
    }

    /** The same, with more alternatives. */
    Expanded with(Map<Part.Word, List<Alternative>> more) {
        Map<Part.Word, List<Alternative>> all = new HashMap<>(alternatives);
        more.forEach((word, some) -> all.merge(word, some,
                (known, added) -> Stream.concat(known.stream(), added.stream()).toList()));
        return new Expanded(parts, all);
    }

    /** The words that are to be found, in the order of the query. */
    List<Part.Word> words() {
        return words(parts).toList();
    }

    private static Stream<Part.Word> words(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Word word -> Stream.of(word);
            case Part.AnyOf(var choices) -> words(choices);
            case Part.Phrase _,Part.Years _,Part.Article _,Part.Not _ -> Stream.empty();
        });
    }
}
