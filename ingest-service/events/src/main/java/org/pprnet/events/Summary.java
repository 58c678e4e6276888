package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One summary of one article, as published: the whole of it.
 *
 * @param id UUID, version 7; never changes
 * @param version 1 when published, one more with each revision
 * @param slug the last part of its address, {@code [a-z0-9-]}, at most 80 characters
 * @param citation the article that it reports on; absent where the author gave none
 * @param summary paragraphs, separated by one empty line
 * @param practiceImplications paragraphs, separated by one empty line; empty where there are none
 * @param topics slugs of {@link Vocabulary#topics()}, in the author's order
 * @param researchTypes slugs of {@link Vocabulary#researchTypes()}, in the author's order
 * @param issue the month that the author files it under
 * @param language BCP 47 tag
 * @param publishedAt effective instant, to the millisecond
 * @param revisedAt effective instant of the newest revision, to the millisecond; absent at version 1
 */
public record Summary(
        UUID id,
        int version,
        String slug,
        String title,
        @Nullable Citation citation,
        String summary,
        String practiceImplications,
        List<String> topics,
        List<String> researchTypes,
        Author author,
        YearMonth issue,
        String language,
        Instant publishedAt,
        @Nullable Instant revisedAt) {

    public Summary {
        requireNonNull(id, "id is null");
        Versions.requirePositive(version);
        requireNonNull(slug, "slug is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(practiceImplications, "practiceImplications is null");
        topics = List.copyOf(requireNonNull(topics, "topics is null"));
        researchTypes = List.copyOf(requireNonNull(researchTypes, "researchTypes is null"));
        requireNonNull(author, "author is null");
        requireNonNull(issue, "issue is null");
        requireNonNull(language, "language is null");
        publishedAt = requireNonNull(publishedAt, "publishedAt is null").truncatedTo(ChronoUnit.MILLIS);
        revisedAt = revisedAt == null ? null : revisedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The DOI of the cited article, where there is one. */
    public Optional<Doi> citedDoi() {
        return Optional.ofNullable(citation).map(Citation::doi);
    }
}
