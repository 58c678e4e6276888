package org.pprnet.feed.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.feed.store.Feed;

/** What the formats say alike. */
public final class FeedText {

    /** Who publishes the digest. */
    public static final String PUBLISHER = "Psychotherapy Practice Research Network";

    /** The language of the digest; an entry says its own. */
    static final String LANGUAGE = "en";

    private FeedText() {}

    /** The name of a feed, for people. */
    public static String title(Feed feed) {
        return feed.equals(Feed.ALL) ? "PPRNet digest" : "PPRNet digest: " + feed.label();
    }

    static String description(Feed feed) {
        String what = "Summaries of psychotherapy research with their implications for practice";
        return feed.equals(Feed.ALL) ? what : what + ": " + feed.label();
    }

    static List<Term> topics(Summary summary) {
        return terms(summary.topics(), Vocabulary::topic);
    }

    static List<Term> researchTypes(Summary summary) {
        return terms(summary.researchTypes(), Vocabulary::researchType);
    }

    /** The labels of all that a summary is filed under. */
    public static List<String> tags(Summary summary) {
        return Stream.concat(topics(summary).stream(), researchTypes(summary).stream())
                .map(Term::label)
                .distinct()
                .toList();
    }

    /** A slug that this build's vocabulary lacks stands for its own label. */
    private static List<Term> terms(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream()
                .map(slug -> vocabulary.apply(slug).orElseGet(() -> new Term(slug, slug, List.of())))
                .toList();
    }
}
