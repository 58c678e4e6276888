package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A whole vocabulary.
 *
 * @param kind which one, as addresses have it
 * @param terms in the vocabulary's order; those without summaries too
 */
public record TermsPage(Sheet sheet, Kind kind, List<Term> terms) {

    public TermsPage {
        requireNonNull(sheet, "sheet is null");
        requireNonNull(kind, "kind is null");
        terms = List.copyOf(terms);
    }

    /** The vocabularies. */
    public enum Kind {
        TOPICS("/topics"),
        RESEARCH_TYPES("/research-types");

        private final String address;

        Kind(String address) {
            this.address = address;
        }

        /** Where its words are listed. */
        public String address() {
            return address;
        }
    }

    /** A word. */
    public record Term(String label, long count, String address) {
        public Term {
            requireNonNull(label, "label is null");
            requireNonNull(address, "address is null");
        }
    }
}
