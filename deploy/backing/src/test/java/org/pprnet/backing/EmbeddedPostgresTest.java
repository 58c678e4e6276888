package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest implements EmbeddedServerContract {

    @Override
    public Server shared() {
        return Backing.postgres();
    }

    @Override
    public EmbeddedServer start(Path folder, int port) {
        return EmbeddedPostgres.start(Backing.home(), folder, port);
    }

    @Override
    public Optional<EmbeddedPostgres> adopt(Path folder) {
        return EmbeddedPostgres.adopt(Backing.home(), folder);
    }

    @Override
    public void write(Server server, String text) {
        var postgres = (PostgresServer) server;
        postgres.createDatabase("texts");
        query(postgres, "texts", "create table if not exists texts (id bigserial, text text)");
        query(postgres, "texts", "insert into texts (text) values ('" + text + "')");
    }

    @Override
    public List<String> read(Server server) {
        return query((PostgresServer) server, "texts", "select text from texts order by id");
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8", "TimeZone, UTC"})
    void runningServerHasDurableAndPrivateSettings(String setting, String value) {
        assertThat(query(Backing.postgres(), "postgres", "show " + setting)).containsExactly(value);
    }

    @Test
    void databaseIsCreatedOnceHoweverOftenAskedFor() {
        PostgresServer postgres = Backing.postgres();
        postgres.createDatabase("created_twice");
        query(postgres, "created_twice", "create table kept (id int)");

        postgres.createDatabase("created_twice");

        assertThat(query(postgres, "created_twice", "select count(*) from kept")).containsExactly("0");
    }

    @Test
    void nameThatCouldBeMoreThanANameIsRefused() {
        assertThatThrownBy(() -> Backing.postgres().createDatabase("a; drop database b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        String url = Backing.postgres().jdbcUrl("postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "pprnet", "guessed").close())
                .hasMessageContaining("password authentication failed");
    }

    private static List<String> query(PostgresServer postgres, String database, String sql) {
        var values = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(),
                postgres.password()); var statement = connection.createStatement()) {
            boolean hasRows = statement.execute(sql);
            var rows = statement.getResultSet();
            while (hasRows && rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
