package org.pprnet.search.query;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.page.Article;
import org.pprnet.search.site.Hit;
import org.pprnet.search.site.Marked;
import org.pprnet.search.site.Results;
import org.pprnet.search.site.SearchPage;
import org.pprnet.search.site.Trouble;
import org.pprnet.search.site.Way;

/** Searches as pages. */
@Singleton
final class SearchPages {

    private static final String PURPOSE = "Search all summaries of psychotherapy research in the PPRNet digest, by words, "
            + "phrases, authors, topics and years.";
    /** Of the query in a title. */
    private static final int LONGEST_NAME = 60;
    /** Of the beginning of a text in which nothing is marked. */
    private static final int BEGINNING = 240;

    private final String publicUrl;

    SearchPages(@Property(name = "public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param first whether this is the first page of the list */
    SearchPage page(Asked asked, SearchAnswer answer, boolean first) {
        Results results = new Results(answer.total(), answer.items().stream().map(SearchPages::hit).toList(),
                Optional.ofNullable(answer.didYouMean())
                        .map(meant -> new Way(meant, asked.with(Asked.Q, meant).address())).orElse(null),
                answer.notice(), first ? null : asked.address(),
                answer.next() == null ? null : asked.address(answer.next()));
        String title = title(asked, results);
        // The cursor of a later page lives for minutes: what can be kept is the address of the first one.
        return new SearchPage(title, publicUrl + asked.address(),
                asked.isNothing() ? PURPOSE : title + ". " + PURPOSE,
                SearchForms.form(asked, answer.facets()), SearchForms.narrowing(asked, answer.facets()), results,
                List.of(), null);
    }

    /**
     * A search that cannot be answered: the form with all that was typed, and why.
     *
     * @param again whether the same search may be answered on its first page, or later
     */
    SearchPage page(Asked asked, String title, List<Trouble> trouble, boolean again) {
        return new SearchPage(title, null, PURPOSE, SearchForms.form(asked, null), SearchForms.narrowing(asked, null),
                null, trouble, again ? asked.with(Asked.LIMIT).address() : null);
    }

    private static String title(Asked asked, Results results) {
        String q = asked.text(Asked.Q).strip();
        if (q.isEmpty()) {
            return asked.isNothing() ? "Search" : "Search: " + results.count();
        }
        return "“%s”: %s".formatted(cut(q, LONGEST_NAME), results.count());
    }

    private static Hit hit(SearchAnswer.Item item) {
        SummaryView summary = item.summary();
        Highlights marked = item.highlights();
        return new Hit(summary, marked(marked.title(), summary.title()),
                marked(marked.summary(), beginning(summary)),
                marked.practiceImplications() == null ? null : new Marked(marked.practiceImplications()),
                MatchWords.others(item.matched()), MatchWords.asTyped(item.matched()));
    }

    private static Marked marked(@Nullable String highlight, String otherwise) {
        return highlight == null ? Marked.plain(otherwise) : new Marked(highlight);
    }

    private static String beginning(SummaryView summary) {
        return Article.paragraphs(summary.summary()).stream().findFirst().map(text -> cut(text, BEGINNING)).orElse("");
    }

    /** At the end of a word, unless there is none. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, longest / 2)) + " …";
    }
}
