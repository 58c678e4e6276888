package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a list is narrowed by, and could be.
 *
 * @param chosen what is in force, in words
 * @param facets the vocabularies
 * @param clear the address of the list without any filter
 */
public record Filtering(List<Chosen> chosen, List<Facet> facets, String clear) {

    public Filtering {
        chosen = List.copyOf(chosen);
        facets = List.copyOf(facets);
        requireNonNull(clear, "clear is null");
    }

    /** A page without filters. */
    public static Filtering none() {
        return new Filtering(List.of(), List.of(), "/");
    }

    /**
     * A filter in force.
     *
     * @param kind for readers: {@code Topic}, {@code Cited author}
     * @param value its label
     * @param removal the address of the list without it
     */
    public record Chosen(String kind, String value, String removal) {
        public Chosen {
            requireNonNull(kind, "kind is null");
            requireNonNull(value, "value is null");
            requireNonNull(removal, "removal is null");
        }
    }

    /**
     * A vocabulary with counts.
     *
     * @param name as in addresses: {@code topic}
     * @param label for readers: {@code Topics}
     */
    public record Facet(String name, String label, List<Choice> choices) {
        public Facet {
            requireNonNull(name, "name is null");
            requireNonNull(label, "label is null");
            choices = List.copyOf(choices);
        }

        /** Whether any of its words is in force. */
        public boolean isInForce() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /**
     * A word of a vocabulary.
     *
     * @param count of the summaries under it and the other filters in force
     * @param address of the list with this word chosen, or no longer chosen
     */
    public record Choice(String slug, String label, long count, boolean chosen, String address) {
        public Choice {
            requireNonNull(slug, "slug is null");
            requireNonNull(label, "label is null");
            requireNonNull(address, "address is null");
        }
    }
}
