package org.pprnet.search.query;

import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a summary fits the query: HTML in which nothing is markup but {@code <mark>} around what fits; everything else is
 * escaped. A place where nothing fits is absent.
 *
 * @param title the whole title
 * @param summary the sentences that fit best, put together by an ellipsis
 * @param practiceImplications the same
 */
record Highlights(@Nullable String title, @Nullable String summary, @Nullable String practiceImplications) {

    private static final String TITLE = "summary.title";
    private static final String SUMMARY = "summary.summary";
    private static final String IMPLICATIONS = "summary.practiceImplications";
    private static final int WHOLE = 0;
    private static final int FRAGMENT_CHARACTERS = 240;

    static Highlight request() {
        return Highlight.of(highlight -> highlight.type(HighlighterType.Unified).encoder(HighlighterEncoder.Html)
                .preTags("<mark>").postTags("</mark>")
                .boundaryScanner(BoundaryScanner.Sentence).fragmentSize(FRAGMENT_CHARACTERS)
                .fields(field(TITLE, WHOLE), field(SUMMARY, 2), field(IMPLICATIONS, 1)));
    }

    /** Words are found in the stemmed field, phrases in the exact one; both are marked in the text. */
    private static NamedValue<HighlightField> field(String name, int fragments) {
        return NamedValue.of(name, HighlightField.of(field -> field.numberOfFragments(fragments)
                .matchedFields(name, name + ".exact")));
    }

    static Highlights of(Map<String, List<String>> fragments) {
        return new Highlights(text(fragments.get(TITLE)), text(fragments.get(SUMMARY)),
                text(fragments.get(IMPLICATIONS)));
    }

    private static @Nullable String text(@Nullable List<String> fragments) {
        return fragments == null || fragments.isEmpty() ? null : String.join(" … ", fragments);
    }
}
