package org.pprnet.ingest.store;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections outside the pool, for who holds one for as long as it lives. */
@Singleton
public class OwnConnections {

    /** The relay compares the whole event table with the log when it starts: longer than any request may take. */
    private static final String SOCKET_TIMEOUT_SECONDS = "60";

    private final String url;
    private final String user;
    private final String password;

    OwnConnections(@Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Opens a connection in auto-commit mode.
     *
     * @param name what it is called on the server
     */
    public Connection open(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }
}
