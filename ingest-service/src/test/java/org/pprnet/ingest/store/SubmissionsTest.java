package org.pprnet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.ingest.TestIngest;

class SubmissionsTest {

    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void textsAreNotWrittenAgainByStepsThatLeaveThem() throws Exception {
        String name = TestIngest.freshName();
        try (TestIngest ingest = TestIngest.start(name, Backing.kafka().bootstrapServers());
                Connection database = connect(name)) {
            String draft = "{\"title\": \"t\", \"summary\": \"%s\"}".formatted("word ".repeat(1_000));
            String address = "/submissions/" + json(ingest.post(author, "/submissions", draft)).get("id").textValue();
            long kept = whereTheSummaryIsKept(database);
            assertThat(kept).isPositive();

            ingest.put(author, address + "/publication", "{\"issue\": \"2022-11\"}");
            ingest.put(author, address + "/publication", "{\"issue\": \"2022-12\"}");

            var moved = json(ingest.get(author, address));
            assertThat(moved.get("state").textValue()).isEqualTo("published");
            assertThat(moved.get("version").intValue()).isEqualTo(2);
            assertThat(moved.get("issue").textValue()).isEqualTo("2022-12");
            assertThat(whereTheSummaryIsKept(database)).isEqualTo(kept);

            ingest.delete(author, address + "/publication?reason=r");

            assertThat(json(ingest.get(author, address)).get("reason").textValue()).isEqualTo("r");
            assertThat(whereTheSummaryIsKept(database)).isEqualTo(kept);
        }
    }

    /** PostgreSQL keeps a long text beside its row, under a number that it gives whenever it writes it. */
    private static long whereTheSummaryIsKept(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select pg_column_toast_chunk_id(content_summary) from submission")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String database) throws SQLException {
        PostgresServer postgres = Backing.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
