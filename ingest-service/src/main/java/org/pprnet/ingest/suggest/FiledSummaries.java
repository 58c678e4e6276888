package org.pprnet.ingest.suggest;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What readers see, as far as it is filed: read row by row, the newest first, and no more than is needed to learn. */
@Singleton
class FiledSummaries {

    private static final String READ = """
            select content_title, content_citation, content_summary, content_practice_implications, content_topics,
                content_research_types
            from submission
            where state = 'PUBLISHED' and (cardinality(content_topics) > 0 or cardinality(content_research_types) > 0)
            order by id desc limit 5000
            """;
    private static final String NEWEST = "select coalesce(max(row_id), 0) from event";
    private static final int AT_ONCE = 100;

    private final JdbcOperations database;

    FiledSummaries(JdbcOperations database) {
        this.database = database;
    }

    /** A number that grows by one at least with each change of what readers see. */
    @Transactional(readOnly = true)
    long changes() {
        return database.prepareStatement(NEWEST, query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** What can be learned from the newest 5,000. */
    @Transactional(readOnly = true)
    Experience read() {
        return database.prepareStatement(READ, query -> {
            query.setFetchSize(AT_ONCE);
            Experience experience = new Experience();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    experience.learn(Reading.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                            Stream.concat(terms(row, 5), terms(row, 6)).toList());
                }
            }
            return experience;
        });
    }

    private static Stream<String> terms(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray()).stream();
    }
}
