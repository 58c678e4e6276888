package org.pprnet.ingest.imports;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.ingest.imports.Historic.Key;
import org.pprnet.ingest.imports.Historic.Wording;

/** What is known of the summaries that an import brings. */
@Singleton
class KnownWordings {

    private static final String FIND = """
            select content_issue, content_title, content_citation, content_summary, content_practice_implications
            from submission join unnest(?, ?) as asked (issue, title)
                on content_issue = asked.issue and md5(content_title) = md5(asked.title) and content_title = asked.title
            order by id desc
            """;
    /** Two imports at once would each find that the other's summaries are new. */
    private static final String LOCK = "select pg_advisory_xact_lock(%d)".formatted(0x70_70_72_6e_65_74_02L);

    private final JdbcOperations database;

    KnownWordings(JdbcOperations database) {
        this.database = database;
    }

    /** Waits for other imports, and makes them wait until the transaction ends. */
    void lock() {
        database.prepareStatement(LOCK, lock -> lock.execute());
    }

    /** What is said now by the submissions that these would be; of several, the oldest. */
    Map<Key, Wording> find(List<Historic> batch) {
        return database.prepareStatement(FIND, query -> {
            var connection = query.getConnection();
            query.setArray(1, connection.createArrayOf("text",
                    batch.stream().map(one -> one.key().issue()).toArray()));
            query.setArray(2, connection.createArrayOf("text",
                    batch.stream().map(one -> one.key().title()).toArray()));
            Map<Key, Wording> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new Key(rows.getString(1), rows.getString(2)),
                            new Wording(rows.getString(3), rows.getString(4), rows.getString(5)));
                }
            }
            return found;
        });
    }
}
