package org.pprnet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.pprnet.events.EventLog;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** The whole service on a free port, asked over HTTP. */
public final class RunningCatalog implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final EmbeddedServer server;

    private RunningCatalog(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("micronaut.server.port", -1, "log.bootstrap-servers",
                "localhost:1"));
        all.putAll(settings);
        server = ApplicationContext.run(EmbeddedServer.class, all);
    }

    /** With more settings; without one for the log there is none. */
    public static RunningCatalog with(Map<String, Object> settings) {
        return new RunningCatalog(settings);
    }

    /** On an empty database, without a log: what it holds is told it by {@link #take}. */
    public static RunningCatalog empty() {
        RunningCatalog catalog = with(CatalogDatabase.empty().settings());
        catalog.projection().position();
        return catalog;
    }

    /** Takes these events, as if they were the next on the log. */
    public RunningCatalog take(SummaryEvent... events) {
        Position from = projection().position();
        List<LoggedEvent> logged = new ArrayList<>();
        for (SummaryEvent event : events) {
            logged.add(EventLog.logged(from.sequence() + logged.size() + 1, event));
        }
        long to = from.sequence() + events.length;
        assertThat(projection().apply(from, logged, new Position(to, "topic", to - 1, Set.of()))).isTrue();
        return this;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Where it answers. */
    public int port() {
        return server.getPort();
    }

    private Projection projection() {
        return bean(Projection.class);
    }

    /** The answer to a GET; redirects are not followed. */
    public Answer get(String pathAndQuery) {
        try {
            return Answer.of(ask(pathAndQuery));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The whole answer to a GET with these headers, whatever its form. */
    public HttpResponse<String> ask(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** The answer to any request without a body. */
    public <T> HttpResponse<T> send(String method, String pathAndQuery, HttpResponse.BodyHandler<T> body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, JsonNode body) {

        static Answer of(HttpResponse<String> response) throws IOException {
            return new Answer(response.statusCode(), response.headers().map(),
                    response.body().isEmpty() ? MissingNode.getInstance() : Json.mapper().readTree(response.body()));
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }

        /** One field of each item of a list. */
        public List<String> each(String field) {
            assertThat(status).as("%s", body).isEqualTo(200);
            return StreamSupport.stream(body.get("items").spliterator(), false).map(item -> item.get(field).asText())
                    .toList();
        }

        /** A field of the body, as text. */
        public String text(String field) {
            return body.path(field).asText();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
