package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * One feed: of everything, of one topic, or of one type of research.
 *
 * @param name its name in addresses below {@code /feeds/}, without the suffix: {@code topics/attachment}
 * @param label what it is about, for people
 * @param page the path of the page that shows the same to readers
 */
public record Feed(String name, String label, String page) {

    private static final String TOPICS = "topics/";
    private static final String RESEARCH_TYPES = "research-types/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    /** The feed of everything. */
    public static final Feed ALL = new Feed("all", "All summaries", "/");

    private static final List<Feed> FEEDS = Stream.of(
            Stream.of(ALL),
            Vocabulary.topics().stream().map(term -> of(TOPICS, term)),
            Vocabulary.researchTypes().stream().map(term -> of(RESEARCH_TYPES, term)))
            .flatMap(Function.identity())
            .toList();

    public Feed {
        requireNonNull(name, "name is null");
        requireNonNull(label, "label is null");
        requireNonNull(page, "page is null");
    }

    /** All feeds, in the order in which they are listed. */
    public static List<Feed> every() {
        return FEEDS;
    }

    /** The feed of that name, or of the topic or type of research that has that name as an alias. */
    public static Optional<Feed> named(String name) {
        if (name.startsWith(TOPICS)) {
            return Vocabulary.topic(name.substring(TOPICS.length())).map(term -> of(TOPICS, term));
        }
        if (name.startsWith(RESEARCH_TYPES)) {
            return Vocabulary.researchType(name.substring(RESEARCH_TYPES.length()))
                    .map(term -> of(RESEARCH_TYPES, term));
        }
        return ALL.name.equals(name) ? Optional.of(ALL) : Optional.empty();
    }

    /** The feed of a topic, by its slug and by no alias. */
    public static Optional<Feed> ofTopic(String slug) {
        return Vocabulary.topic(slug).filter(term -> term.slug().equals(slug)).map(term -> of(TOPICS, term));
    }

    /** The slug of the topic whose feed has that name; empty where it is no feed of a topic that this build knows. */
    static Optional<String> topicOf(String name) {
        return name.startsWith(TOPICS)
                ? ofTopic(name.substring(TOPICS.length())).map(_ -> name.substring(TOPICS.length()))
                : Optional.empty();
    }

    /**
     * The names of the feeds that a summary belongs to. A slug that this build's vocabulary lacks names a feed too: a
     * newer build, which knows it, finds its entries in place. What cannot be a slug names none.
     */
    static Set<String> namesFor(Summary summary) {
        Stream<String> topics = summary.topics().stream().filter(SLUG.asMatchPredicate()).map(TOPICS::concat);
        Stream<String> types = summary.researchTypes().stream().filter(SLUG.asMatchPredicate())
                .map(RESEARCH_TYPES::concat);
        return Stream.of(Stream.of(ALL.name), topics, types)
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Feed of(String kind, Term term) {
        return new Feed(kind + term.slug(), term.label(), "/" + kind + term.slug());
    }
}
