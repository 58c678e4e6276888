package org.pprnet.benchmarks.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.local.Failure;

class OneRowCommitsTest {

    private static final String DATABASE = "one_row_commits";

    private final PostgresServer postgres = Backing.postgres();
    private final OneRowCommits commits = new OneRowCommits(postgres, DATABASE);

    @BeforeEach
    void makeOutbox() throws SQLException {
        postgres.createDatabase(DATABASE);
        execute("drop table if exists event; create table event (row_id bigint primary key, data bytea not null)");
    }

    @Test
    void nothingIsLeftOfRowsThatWereCommitted() throws Exception {
        execute("insert into event values (1, 'abc'), (2, 'defgh')");
        assertThat(commits.rate(3, 50)).isPositive();
        assertThat(number("select count(*) from information_schema.schemata where schema_name = 'raw'")).isZero();
        assertThat(number("select count(*) from event")).isEqualTo(2);
    }

    @Test
    void outboxWithoutEventsIsNothingToCompareWith() {
        assertThatThrownBy(() -> commits.rate(3, 50)).isInstanceOf(Failure.class)
                .hasMessageContaining("the outbox holds no event");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password());
    }
}
