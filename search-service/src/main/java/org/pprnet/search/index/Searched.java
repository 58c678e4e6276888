package org.pprnet.search.index;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * What a summary is found by, beyond its own texts.
 *
 * @param article the cited DOI as a term of the index
 * @param month the issue month, counted from the year 0
 * @param year the year of the issue
 * @param publishedAt milliseconds since 1970
 * @param authors names of the cited authors; where none were parsed, the citation up to its first parenthesis
 * @param terms labels and aliases of the topics and types of research
 * @param capitals what stands in capitals in the texts, once each: abbreviations that are words otherwise, ACT, are found
 *        by it
 */
public record Searched(
        @Nullable String article, long month, int year, long publishedAt, List<String> authors, List<String> terms,
        List<String> capitals) {

    /** One abbreviation, or several that a hyphen joins; also in the plural, ACTs. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}]{1,9}(?=s?(?![\\p{L}\\p{N}]))");

    public Searched {
        authors = List.copyOf(authors);
        terms = List.copyOf(terms);
        capitals = List.copyOf(capitals);
    }

    static Searched in(Summary summary) {
        YearMonth issue = summary.issue();
        return new Searched(summary.citedDoi().map(DocumentId::article).orElse(null), month(issue), issue.getYear(),
                milliseconds(summary.publishedAt()), authors(summary.citation()), terms(summary),
                capitals(summary));
    }

    /** The term that summaries citing this article are found by. */
    public static String article(Doi doi) {
        return DocumentId.article(doi);
    }

    /** The number that a month is indexed as. */
    public static long month(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** An instant too far away for a long counts as the farthest. */
    private static long milliseconds(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static List<String> authors(@Nullable Citation citation) {
        if (citation == null) {
            return List.of();
        }
        if (citation.authors().isEmpty()) {
            return List.of(citation.text().split("\\(", 2)[0]);
        }
        return citation.authors().stream()
                .map(name -> name.given() == null ? name.family() : name.given() + " " + name.family())
                .toList();
    }

    private static List<String> capitals(Summary summary) {
        return Stream.of(summary.title(), summary.summary(), summary.practiceImplications())
                .flatMap(text -> CAPITALS.matcher(text).results()).map(MatchResult::group).distinct().toList();
    }

    private static List<String> terms(Summary summary) {
        return Stream.concat(
                summary.topics().stream().flatMap(slug -> names(slug, Vocabulary.topic(slug).orElse(null))),
                summary.researchTypes().stream()
                        .flatMap(slug -> names(slug, Vocabulary.researchType(slug).orElse(null))))
                .toList();
    }

    private static Stream<String> names(String slug, @Nullable Term term) {
        Stream<String> slugs = term == null ? Stream.of(slug) : term.aliases().stream();
        Stream<String> label = term == null ? Stream.empty() : Stream.of(term.label());
        return Stream.concat(label, slugs.map(name -> name.replace('-', ' ')));
    }
}
