package org.pprnet.catalog.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** The vocabularies that summaries are filed under. */
enum TermList {
    TOPICS("topics", "s.topics", Vocabulary::topics, Vocabulary::topic),
    RESEARCH_TYPES("research-types", "s.research_types", Vocabulary::researchTypes, Vocabulary::researchType);

    private final String path;
    private final String column;
    private final Supplier<List<Term>> terms;
    private final Function<String, Optional<Term>> finder;

    TermList(String path, String column, Supplier<List<Term>> terms, Function<String, Optional<Term>> finder) {
        this.path = path;
        this.column = column;
        this.terms = terms;
        this.finder = finder;
    }

    /** Its address, without slashes. */
    String path() {
        return path;
    }

    /** What holds it in the table {@code summary}, named {@code s}. */
    String column() {
        return column;
    }

    /** All its words, in their order. */
    List<Term> terms() {
        return terms.get();
    }

    /** The word of that slug or alias. */
    Optional<Term> find(String name) {
        return finder.apply(name);
    }
}
