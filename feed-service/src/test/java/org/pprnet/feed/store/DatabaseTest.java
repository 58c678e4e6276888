package org.pprnet.feed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

class DatabaseTest {

    private final ApplicationContext parts = ApplicationContext.run(FeedApp.settings(FeedApp.freshStore()));
    private final Database database = parts.getBean(Database.class);

    @AfterEach
    void end() {
        parts.close();
    }

    @Test
    void readSeesOneMomentWhateverIsWrittenMeanwhile() {
        database.write(connection -> run(connection, "create table noted (name text)"));

        int seen = database.read(connection -> {
            int before = count(connection);
            elsewhere("insert into noted values ('meanwhile')");
            return before + count(connection);
        });

        assertThat(seen).isZero();
        assertThat(database.<Integer>read(DatabaseTest::count)).isOne();
    }

    @Test
    void readChangesNothing() {
        assertThatThrownBy(() -> database.read(connection -> run(connection, "create table noted (name text)")))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void writeAfterAReadSeesWhatIsWrittenMeanwhile() {
        database.write(connection -> run(connection, "create table noted (name text)"));
        database.<Integer>read(DatabaseTest::count);

        int seen = database.write(connection -> {
            int before = count(connection);
            elsewhere("insert into noted values ('meanwhile')");
            return before + count(connection);
        });

        assertThat(seen).isOne();
    }

    /** In a transaction of its own. */
    private void elsewhere(String sql) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(parts.getBean(DataSource.class))
                .getConnection()) {
            run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from noted")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
