package org.pprnet.feed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

class DatabaseTest {

    private final String store = FeedApp.freshStore();
    private final ApplicationContext parts = ApplicationContext.run(FeedApp.settings(store));
    private final Database database = parts.getBean(Database.class);

    @AfterEach
    void end() {
        parts.close();
    }

    @Test
    void readSeesOneMomentWhateverIsWrittenMeanwhile() {
        FeedApp.inSql(store, "create table public.noted (name text)");

        int seen = database.read(connection -> {
            int before = count(connection);
            FeedApp.inSql(store, "insert into public.noted values ('meanwhile')");
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
        FeedApp.inSql(store, "create table public.noted (name text)");
        database.<Integer>read(DatabaseTest::count);

        int seen = database.write(connection -> {
            int before = count(connection);
            FeedApp.inSql(store, "insert into public.noted values ('meanwhile')");
            return before + count(connection);
        });

        assertThat(seen).isOne();
    }

    private static int count(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from public.noted")) {
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
