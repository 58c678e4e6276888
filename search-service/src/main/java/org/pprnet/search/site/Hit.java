package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/**
 * A summary that was found.
 *
 * @param title the whole title
 * @param text where its text fits, or how it begins
 * @param implications where the practice implications fit; null where they do not
 * @param why the reasons that are no plain ones, each in words
 * @param asTyped the parts of the query that stand there as they were typed, in one line; empty where none does
 */
public record Hit(SummaryView summary, Marked title, Marked text, @Nullable Marked implications, List<Why> why,
        String asTyped) {

    public Hit {
        requireNonNull(summary, "summary is null");
        requireNonNull(title, "title is null");
        requireNonNull(text, "text is null");
        why = List.copyOf(why);
        requireNonNull(asTyped, "asTyped is null");
    }

    /** Where it stands alone. */
    public String address() {
        return "/summaries/" + summary.slug();
    }
}
