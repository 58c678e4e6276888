package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.language.Forms;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.language.Token;

/**
 * A run of words that answers a part of the query where it stands in a text.
 *
 * @param query the part, as it was typed
 * @param place where it counts; null for anywhere
 * @param run the words
 * @param via how it answers the part; null if that is seen by how the words are written
 * @param verbatim whether other forms of the words do not count
 * @param capitals how it must be written; null if that does not matter
 */
record Sought(String query, Part.@Nullable Place place, List<Forms> run, @Nullable Relation via, boolean verbatim,
        @Nullable String capitals) {

    Sought {
        run = List.copyOf(run);
    }

    /** All that answers a query. What is not to be found is no part of it. */
    static List<Sought> in(Expanded query, TextAnalysis analysis) {
        boolean onlyStopWords = QueryBuilding.onlyStopWords(query.parts());
        return query.parts().stream()
                .filter(part -> onlyStopWords || !QueryBuilding.isStopWord(part))
                .flatMap(part -> answering(part, query, analysis)).distinct()
                .filter(sought -> !sought.run().isEmpty()).toList();
    }

    private static Stream<Sought> answering(Part part, Expanded query, TextAnalysis analysis) {
        return switch (part) {
            case Part.Word word -> Stream.concat(own(word, analysis),
                    query.alternatives(word).stream().map(other -> alternative(word, other, analysis)));
            case Part.Phrase phrase -> Stream.of(new Sought(phrase.typed(), phrase.place(),
                    forms(phrase.text(), analysis), null, true, null));
            case Part.AnyOf(var choices) -> choices.stream().flatMap(one -> answering(one, query, analysis));
            case Part.Years _,Part.Article _,Part.Not _ -> Stream.empty();
        };
    }

    /** A word for a reader can be several for the index: each of them answers it. */
    private static Stream<Sought> own(Part.Word word, TextAnalysis analysis) {
        List<Forms> run = forms(word.text(), analysis);
        List<List<Forms>> runs = new ArrayList<>(List.of(run));
        if (run.size() > 1) {
            run.stream().filter(forms -> !forms.stems().isEmpty()).map(List::of).forEach(runs::add);
        }
        return runs.stream().map(one -> new Sought(word.typed(), word.place(), one, null, false, null));
    }

    private static Sought alternative(Part.Word word, Alternative other, TextAnalysis analysis) {
        return new Sought(other.typed(), word.place(), forms(other.text(), analysis), other.via(), false,
                other.inCapitals() ? other.text() : null);
    }

    private static List<Forms> forms(String text, TextAnalysis analysis) {
        return analysis.tokens(text).stream().map(Token::forms).toList();
    }

    /** How it stands in a text from this word on; empty if it does not. */
    Optional<Relation> at(List<Token> tokens, int first, String text) {
        if (first + run.size() > tokens.size()) {
            return Optional.empty();
        }
        Relation relation = Relation.EXACT;
        for (int i = 0; i < run.size(); i++) {
            Relation here = between(run.get(i), tokens.get(first + i).forms());
            if (here == null) {
                return Optional.empty();
            }
            relation = here.compareTo(relation) > 0 ? here : relation;
        }
        if (capitals != null && !capitals.equals(
                text.substring(tokens.get(first).start(), tokens.get(first + run.size() - 1).end()))) {
            return Optional.empty();
        }
        return Optional.of(via == null ? relation : via);
    }

    private @Nullable Relation between(Forms wanted, Forms found) {
        if (wanted.written().equals(found.written())) {
            return Relation.EXACT;
        }
        if (verbatim) {
            return wanted.folded().equals(found.folded()) ? Relation.SPELLING : null;
        }
        if (wanted.isSpellingOf(found) || wanted.folded().equals(found.folded())) {
            return Relation.SPELLING;
        }
        return wanted.isFormOf(found) ? Relation.STEM : null;
    }
}
