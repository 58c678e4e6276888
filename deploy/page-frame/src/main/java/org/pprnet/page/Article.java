package org.pprnet.page;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryView;

/**
 * A summary as its reader sees it, on its own page and in its author's preview.
 *
 * @param language BCP 47 tag
 * @param summary its paragraphs
 * @param implications their paragraphs; none where there are none
 * @param filed where it is filed: month, topics, types of research, author, each as the reader is told
 */
public record Article(
        String language,
        String title,
        @Nullable Cited citation,
        List<String> summary,
        List<String> implications,
        List<String> filed) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    public Article {
        requireNonNull(language, "language is null");
        requireNonNull(title, "title is null");
        summary = List.copyOf(summary);
        implications = List.copyOf(implications);
        filed = List.copyOf(filed);
    }

    /** How readers are shown a summary that is not published yet. */
    public static Article of(Summary summary) {
        return of(SummaryView.of(summary, List.of()));
    }

    /** How readers are shown a summary. */
    public static Article of(SummaryView summary) {
        return new Article(summary.language(), summary.title(),
                summary.citation() == null ? null : Cited.of(summary.citation()), paragraphs(summary.summary()),
                paragraphs(summary.practiceImplications()), filed(summary));
    }

    private static List<String> filed(SummaryView summary) {
        List<String> filed = new ArrayList<>();
        filed.add("Issue of " + MONTH.format(summary.issue()));
        filed.add("Summary by " + summary.author().name());
        addTerms(filed, "Topics", summary.topics());
        addTerms(filed, "Types of research", summary.researchTypes());
        return filed;
    }

    /** Some labels have commas. */
    private static void addTerms(List<String> filed, String kind, List<SummaryView.Label> terms) {
        if (!terms.isEmpty()) {
            filed.add(terms.stream().map(SummaryView.Label::label).collect(Collectors.joining("; ", kind + ": ", "")));
        }
    }

    /** The paragraphs of a text, which empty lines separate. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /**
     * Where on a page it stands.
     *
     * @param level of its heading: 1 where it is what the page is about, 2 or 3 in a list
     * @param address of its own page, for its title to lead there; null on that page
     * @param notices what its reader must know before; null for nothing
     * @param filed where it is filed, with ways there; null for the words of the article alone
     */
    public record Place(int level, @Nullable String address, @Nullable Content notices, @Nullable Content filed) {

        /** It is all that the page is about. */
        public static final Place PAGE = new Place(1, null, null, null);
    }

    /**
     * A citation, verbatim, cut where its DOI is, so that this can be a link.
     *
     * @param doi as it is written there; empty where it has none
     * @param address of the cited article; null without a DOI
     */
    public record Cited(String before, String doi, @Nullable String address, String after) {

        public static Cited of(Citation citation) {
            String text = citation.text();
            String doi = citation.doi() == null ? "" : citation.doi().value();
            int place = doi.isEmpty() ? -1 : place(text, doi);
            if (place < 0) {
                return new Cited(text, "", null, "");
            }
            int begin = beginOfLink(text, place);
            int end = place + doi.length();
            return new Cited(text.substring(0, begin), text.substring(begin, end), citation.doi().url(),
                    text.substring(end));
        }

        /** Not in the text in lower case: that can be longer, as a Turkish İ is two signs there. */
        private static int place(String text, String doi) {
            return IntStream.rangeClosed(0, text.length() - doi.length())
                    .filter(at -> text.regionMatches(true, at, doi, 0, doi.length())).findFirst().orElse(-1);
        }

        /** A resolver's address before the DOI belongs to the link. */
        private static int beginOfLink(String text, int place) {
            for (String prefix : List.of("https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
                    "http://dx.doi.org/", "doi.org/")) {
                if (text.regionMatches(true, place - prefix.length(), prefix, 0, prefix.length())) {
                    return place - prefix.length();
                }
            }
            return place;
        }
    }
}
