package org.pprnet.local.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Notice;
import org.pprnet.events.SummaryView;

/**
 * What subscribers and readers are told of a summary. Spaces and line ends within a text do not count, as HTML has its own.
 *
 * @param categories {@code topics/} or {@code research-types/} and the slug, in the author's order
 * @param article the address of the cited article, decoded; absent where no DOI is known
 * @param notices in force on the cited article: day and reason
 * @param text the hash of all that stands beneath the notices, as there may be a megabyte of it
 */
record Words(String title, Instant publishedAt, String author, List<String> categories, String language,
        @Nullable String article, List<String> notices, String text) {

    /** As the catalog says it. */
    static Words of(SummaryView summary) {
        return new Words(lines(summary.title()), summary.publishedAt(), summary.author().name(), categories(summary),
                summary.language(), article(summary.citation()),
                Notice.inForce(summary.flags()).stream()
                        .map(flag -> spaced("(%s): %s".formatted(flag.date(), flag.reason()))).toList(),
                hashed(String.join(" ", text(summary))));
    }

    /** The names of what is not the same. */
    List<String> differencesFrom(Words others) {
        Map<String, Object> mine = fields();
        Map<String, Object> theirs = others.fields();
        return mine.keySet().stream().filter(name -> !Objects.equals(mine.get(name), theirs.get(name))).toList();
    }

    /** Line ends as XML carries them (XML 1.0, 2.11). */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String hashed(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(spaced(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String spaced(String text) {
        return text.strip().replaceAll("\\p{javaWhitespace}+", " ");
    }

    /** Without the escapes that addresses need. */
    static String decoded(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("published", publishedAt);
        fields.put("author", author);
        fields.put("categories", categories);
        fields.put("language", language);
        fields.put("DOI", article);
        fields.put("notices", notices);
        fields.put("text", text);
        return fields;
    }

    private static List<String> categories(SummaryView summary) {
        return Stream.concat(summary.topics().stream().map(topic -> "topics/" + topic.slug()),
                summary.researchTypes().stream().map(type -> "research-types/" + type.slug())).toList();
    }

    private static @Nullable String article(@Nullable Citation citation) {
        return citation == null || citation.doi() == null ? null : citation.doi().url();
    }

    private static List<String> text(SummaryView summary) {
        Stream.Builder<String> text = Stream.<String>builder().add(summary.summary());
        if (!summary.practiceImplications().isBlank()) {
            text.add("Practice Implications").add(summary.practiceImplications());
        }
        if (summary.citation() != null) {
            text.add(summary.citation().text());
        }
        String article = article(summary.citation());
        if (article != null) {
            text.add("Article: " + article);
        }
        return text.build().toList();
    }
}
