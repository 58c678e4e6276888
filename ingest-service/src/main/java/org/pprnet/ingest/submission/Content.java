package org.pprnet.ingest.submission;

import static java.util.Objects.requireNonNull;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Summary;

/**
 * What the author writes and files: the part of a submission that an edit replaces.
 *
 * @param citation verbatim
 * @param topics slugs of the vocabulary
 * @param researchTypes slugs of the vocabulary
 * @param issue absent until the author files it, or publishes it into the month of that day
 * @param language BCP 47 tag
 */
@Embeddable
public record Content(
        String slug,
        String title,
        @Nullable String citation,
        String summary,
        String practiceImplications,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> topics,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> researchTypes,
        @Nullable @TypeDef(type = DataType.STRING, converter = MonthColumn.class) YearMonth issue,
        String language) {

    public Content {
        requireNonNull(slug, "slug is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(practiceImplications, "practiceImplications is null");
        topics = List.copyOf(topics);
        researchTypes = List.copyOf(researchTypes);
        requireNonNull(language, "language is null");
    }

    /** What readers were told. */
    public static Content of(Summary published) {
        return new Content(published.slug(), published.title(),
                published.citation() == null ? null : published.citation().text(), published.summary(),
                published.practiceImplications(), published.topics(), published.researchTypes(), published.issue(),
                published.language());
    }

    /** The same content under another slug. */
    Content under(String slug) {
        return new Content(slug, title, citation, summary, practiceImplications, topics, researchTypes, issue,
                language);
    }

    /** The same content, filed under that month; under none if it is null. */
    public Content in(@Nullable YearMonth month) {
        return new Content(slug, title, citation, summary, practiceImplications, topics, researchTypes, month,
                language);
    }
}
