package org.pprnet.catalog.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.site.TermsPage;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** The vocabularies that summaries are filed under. */
enum TermList {
    TOPICS("Topics", TermsPage.Kind.TOPICS, Kind.TOPIC, Vocabulary::topics, Vocabulary::topic),
    RESEARCH_TYPES("Types of research", TermsPage.Kind.RESEARCH_TYPES, Kind.TYPE,
            Vocabulary::researchTypes, Vocabulary::researchType);

    private final String label;
    private final TermsPage.Kind page;
    private final Kind kind;
    private final Supplier<List<Term>> terms;
    private final Function<String, Optional<Term>> finder;

    TermList(String label, TermsPage.Kind page, Kind kind, Supplier<List<Term>> terms,
            Function<String, Optional<Term>> finder) {
        this.label = label;
        this.page = page;
        this.kind = kind;
        this.terms = terms;
        this.finder = finder;
    }

    /** Its address, without slashes. */
    String path() {
        return page.address().substring(1);
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** The page that lists it. */
    TermsPage.Kind page() {
        return page;
    }

    /** As which its words are filtered by. */
    Kind kind() {
        return kind;
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
