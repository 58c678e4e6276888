package org.pprnet.catalog.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.IndexedName;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;

/**
 * A version of a summary as it is indexed. Names are in the form of {@link IndexedName}.
 *
 * @param withdrawn whether only the notice of its withdrawal is shown
 */
record IndexedRow(
        UUID id,
        int version,
        long sequence,
        YearMonth issue,
        Instant publishedAt,
        List<String> topics,
        List<String> researchTypes,
        List<String> citedNames,
        String writtenBy,
        @Nullable Integer year,
        @Nullable String doi,
        boolean withdrawn) {

    /** The row of a summary that is live, as it is now. */
    static IndexedRow of(ResultSet row) throws SQLException {
        return new IndexedRow(row.getObject("id", UUID.class), row.getInt("version"), row.getLong("sequence"),
                YearMonth.parse(row.getString("issue")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                texts(row, "topics"), texts(row, "research_types"), texts(row, "cited_names"),
                row.getString("written_by"), row.getObject("year", Integer.class), row.getString("doi"), false);
    }

    /** Another version than the one of now. */
    static IndexedRow of(Summary summary, long sequence, boolean withdrawn) {
        Optional<Citation> citation = Optional.ofNullable(summary.citation());
        return new IndexedRow(summary.id(), summary.version(), sequence, summary.issue(), summary.publishedAt(),
                IndexedName.ofAll(summary.topics()), IndexedName.ofAll(summary.researchTypes()),
                citation.map(IndexedName::ofCited).orElse(List.of()), IndexedName.of(summary.author().name()),
                citation.map(Citation::year).orElse(null), summary.citedDoi().map(Doi::value).orElse(null), withdrawn);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
