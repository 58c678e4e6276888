package org.pprnet.feed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

/** The driver takes the settings that the pool has for it. */
class DriverSettingsTest {

    private final ApplicationContext parts = ApplicationContext.run(FeedApp.settings(FeedApp.freshStore()));

    @AfterEach
    void end() {
        parts.close();
    }

    @Test
    void whatIsWrongWithABatchIsToldWithoutItsRows() throws SQLException {
        try (Connection connection = connect(); PreparedStatement insert = batch(connection, "same", "same")) {
            assertThatThrownBy(insert::executeBatch).isInstanceOf(SQLException.class)
                    .hasMessageContaining("one_name").hasMessageNotContaining("same");
        }
    }

    @Test
    void batchOfRowsGoesOutAsOneStatement() throws SQLException {
        try (Connection connection = connect(); PreparedStatement insert = batch(connection, "one", "another")) {
            assertThat(insert.executeBatch()).containsExactly(Statement.SUCCESS_NO_INFO, Statement.SUCCESS_NO_INFO);
        }
    }

    private Connection connect() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(parts.getBean(DataSource.class)).getConnection();
    }

    private static PreparedStatement batch(Connection connection, String... names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table named (name text constraint one_name unique)");
        }
        PreparedStatement insert = connection.prepareStatement("insert into named (name) values (?)");
        for (String name : names) {
            insert.setString(1, name);
            insert.addBatch();
        }
        return insert;
    }
}
