package org.pprnet.search.suggest;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.search.language.SynonymEntry;
import org.pprnet.search.language.Synonyms;

/** What can be suggested from memory: topics, types of research, and names that the field uses. */
@Singleton
final class KnownNames {

    private final List<Known> all;

    KnownNames(Synonyms synonyms) {
        Stream<Known> topics = Vocabulary.topics().stream().map(topic -> known(topic, "/topics/"));
        Stream<Known> types = Vocabulary.researchTypes().stream().map(type -> known(type, "/research-types/"));
        Stream<Known> terms = synonyms.entries().stream().map(KnownNames::known);
        all = Stream.of(topics, types, terms).flatMap(known -> known).toList();
    }

    /** @param others what it is called besides */
    private record Known(Suggestion suggestion, List<String> others) {

        private static final int NOT = 3;

        /** The lower, the better. */
        int rank(Typed typed) {
            if (typed.leads(suggestion.text())) {
                return 0;
            }
            if (typed.begins(suggestion.text())) {
                return 1;
            }
            return others.stream().anyMatch(typed::begins) ? 2 : NOT;
        }

        boolean isMeantBy(Typed typed) {
            return rank(typed) < NOT;
        }
    }

    private static Known known(Term term, String address) {
        return new Known(new Suggestion(term.label(), Suggestion.Kind.TOPIC, address + term.slug()), term.aliases());
    }

    private static Known known(SynonymEntry entry) {
        return new Known(Suggestion.term(entry.name()), entry.names());
    }

    /** What may be meant, the best first. */
    List<Suggestion> beginningWith(Typed typed) {
        return all.stream().filter(known -> known.isMeantBy(typed))
                .sorted(comparing(known -> known.rank(typed)))
                .map(Known::suggestion).toList();
    }
}
