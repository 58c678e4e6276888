package org.pprnet.feed.store;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The beginning of a list that is read.
 *
 * @param complete whether it is the whole list
 */
record RecordPage(List<Harvested> records, boolean complete) {

    /** The most records of a page. */
    static final int RECORDS = 100;

    /** The most bytes that its documents may have together; a page has one record, however long. */
    static final int BYTES = 4_000_000;

    static final RecordPage NONE = new RecordPage(List.of(), true);

    /** As many as a page may have with all that they say. */
    static RecordPage of(List<RecordRow> rows) {
        int count = 0;
        long bytes = 0;
        while (count < Math.min(rows.size(), RECORDS) && (count == 0 || bytes + rows.get(count).bytes() <= BYTES)) {
            bytes += rows.get(count).bytes();
            count++;
        }
        return first(count, rows);
    }

    /** As many as a page may have without. */
    static RecordPage ofHeaders(List<RecordRow> rows) {
        return first(Math.min(rows.size(), RECORDS), rows);
    }

    private static RecordPage first(int count, List<RecordRow> rows) {
        return new RecordPage(rows.stream().limit(count).map(row -> new Harvested(row.header(), null)).toList(),
                count == rows.size());
    }

    /** The same records with what they say. */
    RecordPage filled(Connection connection) throws SQLException {
        Set<UUID> live = records.stream().map(Harvested::header).filter(header -> !header.deleted())
                .map(Harvested.Header::id).collect(toSet());
        Map<UUID, StoredSummary> summaries = StoredSummary.all(connection, live);
        return new RecordPage(records.stream().map(record -> filled(record.header(), summaries)).toList(), complete);
    }

    private static Harvested filled(Harvested.Header header, Map<UUID, StoredSummary> summaries) {
        if (header.deleted()) {
            return new Harvested(header, null);
        }
        StoredSummary summary = summaries.get(header.id());
        return new Harvested(header, new Harvested.Content(summary.summary(), summary.inForce()));
    }
}
