package org.pprnet.ingest.lint;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.ingest.submission.Content;

/**
 * Something that an author may want to look at again.
 *
 * @param pointer the field that it is about, as a JSON pointer: {@code #/citation}
 * @param place absent where it is about the field as a whole
 */
public record Advice(Kind kind, String pointer, String detail, @Nullable Place place) {

    /** How many of one kind are worth reading; more say the same of the text as a whole. */
    static final int MOST_OF_A_KIND = 20;

    public Advice {
        requireNonNull(kind, "kind is null");
        requireNonNull(pointer, "pointer is null");
        requireNonNull(detail, "detail is null");
    }

    /** What it is about. */
    @Schema(type = "string", allowableValues = {"missing-citation", "missing-doi", "doi-trailing-dot",
        "reversed-interval", "unbalanced", "name-spelled-two-ways", "own-work", "missing-implications", "odd-number"})
    public enum Kind {
        /** The article that a summary reports on is not cited. */
        MISSING_CITATION,
        /** Without a DOI, notices of retraction cannot find the summary. */
        MISSING_DOI,
        /** A full stop behind a DOI is copied with it, and is no part of it. */
        DOI_TRAILING_DOT,
        /** A confidence interval is printed high to low. */
        REVERSED_INTERVAL,
        /** A bracket or quotation mark has no partner. */
        UNBALANCED,
        /** One person seems to be called by two spellings. */
        NAME_SPELLED_TWO_WAYS,
        /** The summary's author is among the cited authors: a conflict of interest. */
        OWN_WORK,
        /** There are no practice implications. */
        MISSING_IMPLICATIONS,
        /** A statistic is followed by what is no number: {@code SD = 15/2}. */
        ODD_NUMBER;

        /** Its name in the HTTP interface. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where it is in the field's text. Counted in UTF-16 code units, as Java and JavaScript count them.
     *
     * @param start of the first code unit, from 0
     * @param end of the one behind the last
     * @param text exactly what stands there
     */
    public record Place(int start, int end, String text) {
        public Place {
            if (start < 0 || end - start != text.length()) {
                throw new IllegalArgumentException("%d to %d is not the place of a text of %d".formatted(start, end,
                        text.length()));
            }
        }
    }

    /**
     * What can be said of a text, kind by kind, within a kind from the beginning to the end, and at most 20 of each. Takes
     * any text, in time that grows as it does.
     *
     * @param author who is named as the summary's author
     * @param citation what was parsed of the content's citation
     */
    public static List<Advice> on(Content content, String author, Optional<Citation> citation) {
        Manuscript manuscript = new Manuscript(content, author, citation);
        return Check.ALL.stream().flatMap(check -> check.on(manuscript).limit(MOST_OF_A_KIND)).toList();
    }
}
