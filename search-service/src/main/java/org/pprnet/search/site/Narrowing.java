package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What narrows a search, as links that change one thing of it.
 *
 * @param chosen each filter in force
 * @param years years of issues with something that fits, newest first
 * @param clear the address of the same search without any filter
 */
public record Narrowing(List<Chosen> chosen, List<Year> years, String clear) {

    public Narrowing {
        chosen = List.copyOf(chosen);
        years = List.copyOf(years);
        requireNonNull(clear, "clear is null");
    }

    /**
     * A filter in force.
     *
     * @param kind for readers: {@code Topic}, {@code From}
     * @param removal the address of the search without it
     */
    public record Chosen(String kind, String value, String removal) {
        public Chosen {
            requireNonNull(kind, "kind is null");
            requireNonNull(value, "value is null");
            requireNonNull(removal, "removal is null");
        }
    }

    /**
     * A year of issues.
     *
     * @param count of the summaries of that year under the other filters
     * @param address of the search in this year alone; of that in all years, where it is chosen
     */
    public record Year(int year, long count, boolean chosen, String address) {
        public Year {
            requireNonNull(address, "address is null");
        }
    }
}
