package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search and what came of it.
 *
 * @param title what distinguishes it from other searches
 * @param address the whole canonical address, with the public origin; null for a search that cannot be answered
 * @param description a sentence for those who find a link to it
 * @param narrowing the filters in force, and what else could be
 * @param results null for a search that cannot be answered
 * @param trouble why it cannot be; none where it can
 * @param again the address that may be answered when this one is not; null for none
 */
public record SearchPage(String title, @Nullable String address, String description, SearchForm form,
        Narrowing narrowing, @Nullable Results results, List<Trouble> trouble,
        @Nullable String again) {

    public SearchPage {
        requireNonNull(title, "title is null");
        requireNonNull(description, "description is null");
        requireNonNull(form, "form is null");
        requireNonNull(narrowing, "narrowing is null");
        trouble = List.copyOf(trouble);
    }

    /** Whether a field of the form is in the way. */
    public boolean isWrong(String field) {
        return trouble.stream().anyMatch(one -> one.field().equals(field));
    }
}
