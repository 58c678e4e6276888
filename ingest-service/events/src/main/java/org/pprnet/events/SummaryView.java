package org.pprnet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A summary as every service shows it to its readers: with the labels of its topics and the flags on its article. */
public record SummaryView(
        UUID id,
        String slug,
        int version,
        String title,
        @Nullable Citation citation,
        String summary,
        String practiceImplications,
        List<Label> topics,
        List<Label> researchTypes,
        Author author,
        YearMonth issue,
        String language,
        Instant publishedAt,
        @Nullable Instant revisedAt,
        List<ArticleFlag> flags) {

    /** A vocabulary term as readers see it. */
    public record Label(String slug, String label) {}

    /** A flag, with the DOI of the article that it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArticleFlag(Flag.Kind kind, Doi doi, @Nullable Doi noticeDoi, LocalDate date, String reason)
            implements
                Notice {}

    /** The summary with the flags that are in force on the article it cites; none where it cites no DOI. */
    public static SummaryView of(Summary summary, List<Flag> flags) {
        return new SummaryView(summary.id(), summary.slug(), summary.version(), summary.title(), summary.citation(),
                summary.summary(), summary.practiceImplications(), labels(summary.topics(), Vocabulary::topic),
                labels(summary.researchTypes(), Vocabulary::researchType), summary.author(), summary.issue(),
                summary.language(), summary.publishedAt(), summary.revisedAt(), flags(summary, flags));
    }

    private static List<ArticleFlag> flags(Summary summary, List<Flag> flags) {
        return summary.citedDoi().map(doi -> flags.stream()
                .map(flag -> new ArticleFlag(flag.kind(), doi, flag.noticeDoi(), flag.date(), flag.reason()))
                .toList()).orElse(List.of());
    }

    /** A slug that this build's vocabulary lacks (a newer producer's) stands for its own label. */
    private static List<Label> labels(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream().map(slug -> new Label(slug, vocabulary.apply(slug).map(Term::label).orElse(slug)))
                .toList();
    }
}
