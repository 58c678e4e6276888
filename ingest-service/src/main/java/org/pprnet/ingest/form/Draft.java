package org.pprnet.ingest.form;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Slug;

/**
 * What an author sends: every rule of the event contract holds for it.
 *
 * @param issue null leaves it as it is, or undecided
 * @param slug null leaves it as it is, or makes it of the title
 */
public record Draft(
        @Schema(maxLength = Draft.LONGEST_TITLE) String title,
        @Nullable @Schema(maxLength = Draft.LONGEST_CITATION) String citation,
        @Schema(maxLength = Draft.LARGEST_TEXT) String summary,
        @Schema(maxLength = Draft.LARGEST_TEXT, requiredMode = NOT_REQUIRED) String practiceImplications,
        @Schema(requiredMode = NOT_REQUIRED) List<String> topics,
        @Schema(requiredMode = NOT_REQUIRED) List<String> researchTypes,
        @Nullable YearMonth issue,
        @Nullable Slug slug) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_CITATION = 4_000;
    private static final int LARGEST_TEXT = 1_536 * 1024;
    private static final String LANGUAGE = "en";

    /** Reads a draft; what is broken is noted in the fields. */
    public static Draft read(Fields fields) {
        return read(fields, fields.text("title", LONGEST_TITLE), fields.text("summary", LARGEST_TEXT));
    }

    /** Reads a draft that may be unfinished: texts that are not there, or blank, are no broken rule. */
    public static Draft readUnfinished(Fields fields) {
        return read(fields, orEmpty(fields.optionalText("title", LONGEST_TITLE)),
                orEmpty(fields.optionalText("summary", LARGEST_TEXT)));
    }

    private static Draft read(Fields fields, String title, String summary) {
        String citation = fields.optionalText("citation", LONGEST_CITATION);
        Draft draft = new Draft(title, citation == null || citation.isBlank() ? null : citation, summary,
                orEmpty(fields.optionalText("practiceImplications", LARGEST_TEXT)),
                fields.terms("topics", Vocabulary::topic), fields.terms("researchTypes", Vocabulary::researchType),
                fields.month("issue"), slug(fields));
        if (size(draft.summary) + size(draft.practiceImplications) > LARGEST_TEXT) {
            fields.refuse("has, with practiceImplications, more than %d bytes of UTF-8".formatted(LARGEST_TEXT),
                    "summary");
        }
        return draft;
    }

    /** The slug that it asks for. */
    public Slug wantedSlug() {
        return slug == null ? Slug.of(title) : slug;
    }

    /** The content of a new submission. */
    public Content content(String slug) {
        return new Content(slug, title, citation, summary, practiceImplications, topics, researchTypes, issue,
                LANGUAGE);
    }

    /** The content of a submission that had other content. */
    public Content content(String slug, Content before) {
        Content content = content(slug);
        return issue == null && before.issue() != null ? content.in(before.issue()) : content;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Slug slug(Fields fields) {
        return fields.parsed("slug",
                "must be a-z, 0-9 and single hyphens within, at most %d characters, and not look like a UUID"
                        .formatted(Slug.LONGEST),
                Slug::new);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
