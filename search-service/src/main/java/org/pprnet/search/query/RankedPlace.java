package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Cursor;

/**
 * A place in a list of the best first. Scores move with every document that is indexed, so from the second page on the
 * list is read from the index of one moment. The first page, which nearly all searches end with, goes without: what it
 * showed is left out of the pages after it.
 *
 * @param expires the end of its life
 * @param shown ids of the summaries of the first page
 * @param moment what Elasticsearch knows that moment by; empty on the first page
 * @param score of the last summary shown since then; empty where none was
 * @param id of that summary; empty where none was
 */
record RankedPlace(Instant expires, List<String> shown, String moment, String score, String id) {

    private static final int KEYS = 5;
    private static final Duration LIFE = Duration.ofMinutes(5);
    /** Up to the next end of a minute. */
    static final Duration LONGEST_LIFE = LIFE.plusMinutes(1);

    RankedPlace {
        shown = List.copyOf(shown);
    }

    /** The same throughout a minute: so long, a first page that did not change is the same, byte by byte. */
    static Instant expiry(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(LONGEST_LIFE);
    }

    /** @throws ProblemException malformed, if it is no cursor of this list; expired, if it is too old */
    static RankedPlace of(Question question, Instant now) {
        Cursor cursor = question.paging().after(question.list(), KEYS).orElseThrow();
        try {
            List<String> keys = cursor.keys();
            var place = new RankedPlace(Instant.parse(keys.get(0)),
                    Stream.of(keys.get(1).split(",")).filter(id -> !id.isEmpty()).toList(),
                    keys.get(2), keys.get(3), keys.get(4));
            if (place.expires.isBefore(now)) {
                throw expired();
            }
            return place;
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
        }
    }

    static ProblemException expired() {
        return new ProblemException(ProblemType.EXPIRED,
                "pages of a list by relevance can be turned for five minutes; search again");
    }

    List<FieldValue> after() {
        return id.isEmpty() ? List.of() : List.of(FieldValue.of(Double.parseDouble(score)), FieldValue.of(id));
    }

    String encoded(Question question) {
        return Cursor.of(expires.toString(), String.join(",", shown), moment, score, id).encoded(question.list());
    }
}
