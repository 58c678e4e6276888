package org.pprnet.ingest.imports;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.ingest.imports.Historic.Key;

/** What is known of the summaries that an import brings. */
@Singleton
class KnownWordings {

    /** What readers saw once is known for good: it may have been edited since, or moved to another month. */
    private static final String FIND = """
            with asked as (select * from unnest(?, ?) as asked (issue, title))
            select issue, title, revision = publication_revision, %1$s
                from asked join submission on content_issue = issue and md5(content_title) = md5(title)
                    and content_title = title
            union all
            select issue, title, true, %1$s
                from asked join revision on content_issue = issue and md5(content_title) = md5(title)
                    and content_title = title and version is not null
            """.formatted("""
            encode(sha256(convert_to(
                concat_ws(chr(1), content_citation, content_summary, content_practice_implications), 'UTF8')), 'hex')
            """);
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

    /** The wordings under which readers ever saw these; none for one that is there, and that nobody saw. */
    Map<Key, Set<String>> find(List<Historic> batch) {
        return database.prepareStatement(FIND, query -> {
            var connection = query.getConnection();
            query.setArray(1, connection.createArrayOf("text",
                    batch.stream().map(one -> one.key().issue()).toArray()));
            query.setArray(2, connection.createArrayOf("text",
                    batch.stream().map(one -> one.key().title()).toArray()));
            Map<Key, Set<String>> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Set<String> shown = found.computeIfAbsent(new Key(rows.getString(1), rows.getString(2)),
                            key -> new HashSet<>());
                    if (rows.getBoolean(3)) {
                        shown.add(rows.getString(4));
                    }
                }
            }
            return found;
        });
    }
}
