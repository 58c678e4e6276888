package org.pprnet.feed.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
    static final String PUBLISHER = "Psychotherapy Practice Research Network";

    /** The language of the digest; an entry says its own. */
    static final String LANGUAGE = "en";

    // RFC 1123 as HTTP (RFC 9110, 5.6.7) and RSS 2.0 take it: four-digit year, two-digit day, GMT.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FeedText() {}

    /** The name of a feed, for people. */
    public static String title(Feed feed) {
        return feed.equals(Feed.ALL) ? "PPRNet digest" : "PPRNet digest: " + feed.label();
    }

    static String description(Feed feed) {
        String what = "Summaries of psychotherapy research with their implications for practice";
        return feed.equals(Feed.ALL) ? what : what + ": " + feed.label();
    }

    /** An instant as HTTP and RSS write it, to the second. */
    public static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    static List<Term> topics(Summary summary) {
        return terms(summary.topics(), Vocabulary::topic);
    }

    static List<Term> researchTypes(Summary summary) {
        return terms(summary.researchTypes(), Vocabulary::researchType);
    }

    static List<String> tags(Summary summary) {
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
