package org.pprnet.feed;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** An instance of the service on the real servers, on a log that nobody has made: tests hand it events themselves. */
public final class FeedApp implements AutoCloseable {

    public static final String PUBLIC_URL = "https://digest.example";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TOPIC = "q3Vx0cYuTq2Zf0T8n1Qz9w";

    private final EmbeddedServer server;

    private FeedApp(EmbeddedServer server) {
        this.server = server;
    }

    /** The name of an empty store that nobody else uses: a database. */
    public static String freshStore() {
        String name = "feed_" + System.nanoTime();
        Backing.postgres().createDatabase(name);
        return name;
    }

    /** Takes everything out of a store. */
    public static void empty(String store) {
        inSql(store, "drop schema view_1 cascade");
    }

    /** An instance over that store. */
    public static FeedApp on(String store) {
        return on(store, Map.of());
    }

    /** An instance over that store, with settings of its own. */
    public static FeedApp on(String store, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(settings(store));
        settings.putAll(more);
        return new FeedApp(ApplicationContext.run(EmbeddedServer.class, settings));
    }

    /** The settings that a process needs to work on that store. */
    public static Map<String, Object> settings(String store) {
        PostgresServer postgres = Backing.postgres();
        return Map.of(
                "micronaut.server.port", -1,
                "datasources.default.url", postgres.jdbcUrl(store),
                "datasources.default.username", postgres.user(),
                "datasources.default.password", postgres.password(),
                "datasources.default.maximum-pool-size", 4,
                "log.bootstrap-servers", Backing.kafka().bootstrapServers(),
                "log.prefix", store,
                "service.instance", "i" + System.nanoTime(),
                "public-url", PUBLIC_URL);
    }

    /** Does something to a store behind the back of those who work on it. */
    public static void inSql(String store, String statements) {
        PostgresServer postgres = Backing.postgres();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(store), postgres.user(),
                postgres.password()); Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A number that a store holds. */
    public static long numberOf(String store, String query) {
        PostgresServer postgres = Backing.postgres();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(store), postgres.user(),
                postgres.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Applies events as the reader of the log would, and makes them visible. */
    public void take(List<LoggedEvent> events) {
        Projection projection = bean(Projection.class);
        Position from = projection.position();
        List<LoggedEvent> news = events.stream().filter(event -> event.sequence() > from.sequence()).toList();
        if (!news.isEmpty() && !projection.apply(from, news, at(news.getLast().sequence()))) {
            throw new AssertionError("somebody else moved the store");
        }
        projection.makeVisible();
    }

    public static Position at(long sequence) {
        return new Position(sequence, TOPIC, sequence - 1, Set.of());
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers));
    }

    public HttpResponse<byte[]> head(String path, String... headers) {
        return send(request(path, headers).HEAD());
    }

    public HttpResponse<byte[]> post(String path, String form) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public String text(String path) {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The whole address. */
    public URI uri(String path) {
        return URI.create(server.getURI() + path);
    }

    public String tag(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it before its time. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
    }
}
