package org.pprnet.feed.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.pprnet.feed.store.EntryRow.Standing;

/**
 * The header of a record as it is read.
 *
 * @param bytes how long the document is that a reader of the record needs
 */
record RecordRow(Harvested.Header header, int bytes) {

    private static final String HEADERS = """
            select e.feed, e.summary_id, e.datestamp, e.change, e.standing, octet_length(s.document) as bytes, array(
                select other.feed from feed_entry other
                where other.summary_id = e.summary_id and other.standing <> 'LEFT' order by other.feed) as feeds
            from feed_entry e join summary s on s.id = e.summary_id
            """;

    private static final String ONE = HEADERS + "where e.feed = 'all' and e.summary_id = ?";

    private static final String AFTER = HEADERS + """
            where e.feed = ? and (e.datestamp, e.change) > (?, ?) and e.datestamp <= ?
            order by e.datestamp, e.change limit ?""";

    static List<RecordRow> one(Connection connection, UUID summary) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setObject(1, summary);
            return rows(query);
        }
    }

    /** One more than a page has, if there are so many: so that it is known whether it is the last. */
    static List<RecordRow> after(Connection connection, Selection selection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setString(1, selection.feed().name());
            query.setObject(2, selection.after().datestamp().atOffset(ZoneOffset.UTC));
            query.setLong(3, selection.after().change());
            query.setObject(4, selection.until().atOffset(ZoneOffset.UTC));
            query.setInt(5, RecordPage.RECORDS + 1);
            return rows(query);
        }
    }

    private static List<RecordRow> rows(PreparedStatement query) throws SQLException {
        List<RecordRow> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(row(rows));
            }
        }
        return found;
    }

    private static RecordRow row(ResultSet row) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        Stream<String> feeds = standing == Standing.LEFT
                ? Stream.of(row.getString("feed"))
                : Arrays.stream((String[]) row.getArray("feeds").getArray());
        boolean deleted = standing != Standing.LISTED;
        return new RecordRow(new Harvested.Header(row.getObject("summary_id", UUID.class),
                new Harvested.Place(row.getObject("datestamp", OffsetDateTime.class).toInstant(),
                        row.getLong("change")),
                feeds.flatMap(name -> Feed.topicOf(name).stream()).toList(), deleted),
                deleted ? 0 : row.getInt("bytes"));
    }
}
