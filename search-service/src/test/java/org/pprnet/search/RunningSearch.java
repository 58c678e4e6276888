package org.pprnet.search;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.backing.Backing;
import org.pprnet.backing.ElasticsearchServer;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;

/**
 * The whole service, with a log and an index of its own, and a client of it. Meaning is switched off unless settings say
 * otherwise.
 */
public final class RunningSearch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Index index;
    private final LogSettings log;
    private final LogWriter writer;
    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;
    private long position;

    private RunningSearch(Index index, LogSettings log, Map<String, Object> settings) {
        this(index, log, settings, Map.of());
    }

    private RunningSearch(Index index, LogSettings log, Map<String, Object> settings, Map<String, Object> environment) {
        this.index = index;
        this.log = log;
        this.writer = new LogWriter(log);
        try (SummaryLog topics = new SummaryLog(log)) {
            topics.createMissingTopics((short) 1);
        }
        Map<String, Object> all = new HashMap<>(Map.of("micronaut.server.port", -1, "log.bootstrap-servers",
                log.bootstrapServers(), "log.prefix", log.prefix(), "elasticsearch.url", index.settings().url(),
                "elasticsearch.index", index.settings().index(), "elasticsearch.abandoned-after",
                index.settings().abandonedAfter()));
        all.put("meaning.enabled", false);
        all.putAll(settings);
        server = ApplicationContext.builder(all)
                .propertySources(PropertySource.of("environment", environment,
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE, PropertySource.Origin.of("test")))
                .run(EmbeddedServer.class);
    }

    public static RunningSearch start() {
        return start(Map.of());
    }

    /** Over another Elasticsearch. */
    public static RunningSearch over(ElasticsearchServer elasticsearch) {
        return new RunningSearch(Index.at(elasticsearch.url()), freshLog(), Map.of());
    }

    /** Over an index that is there already. */
    public static RunningSearch over(Index index) {
        return new RunningSearch(index, freshLog(), Map.of());
    }

    /** Over an Elasticsearch and a log that let it in by what its environment says. */
    static RunningSearch inEnvironment(Map<String, Object> environment, String elasticsearch, LogSettings log) {
        return new RunningSearch(Index.at(elasticsearch), log, Map.of(), environment);
    }

    private static LogSettings freshLog() {
        return LogSettings.at(Backing.kafka().bootstrapServers()).prefixed("search-" + System.nanoTime());
    }

    /** With other settings than usual. */
    public static RunningSearch start(Map<String, Object> settings) {
        return new RunningSearch(Index.fresh(), freshLog(), settings);
    }

    /** Another instance of the same service. */
    public RunningSearch another() {
        return new RunningSearch(index, log, Map.of("service.instance", "2"));
    }

    /** Puts events on the log, and says the position of the last. */
    public long publish(SummaryEvent... events) {
        for (SummaryEvent event : events) {
            position++;
            LoggedEvent logged = EventLog.logged(position, event);
            writer.append(List.of(new LogRecord(position, logged.loggedAt(), logged.id(),
                    EventType.of(event).wireName(), logged.time(), event.entity(), EventCodec.encode(event), null)));
        }
        return position;
    }

    public Index index() {
        return index;
    }

    /** The log that it follows. */
    public LogSettings log() {
        return log;
    }

    /** Searches for a text, as soon as the service can answer. */
    public JsonNode search(String q, String more) {
        String address = "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more;
        return json(await().atMost(PATIENCE).until(() -> get(address), answer -> answer.statusCode() != 503));
    }

    /** Waits until what was published by now is visible. */
    public void awaitVisible() {
        awaitVisible(position);
    }

    /** Waits until everything up to a position is visible. */
    public void awaitVisible(long position) {
        await().atMost(PATIENCE).until(() -> get("/search?minPosition=" + position).statusCode() == 200);
    }

    /** @param pathAndQuery encoded already */
    public HttpResponse<String> get(String pathAndQuery) {
        return ask(pathAndQuery);
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it comes. */
    public HttpResponse<String> ask(String pathAndQuery, String... headers) {
        return sent(request(pathAndQuery, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same, as bytes. */
    public HttpResponse<byte[]> askForBytes(String pathAndQuery, String... headers) {
        return sent(request(pathAndQuery, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer to HEAD. */
    public HttpResponse<String> head(String pathAndQuery, String... headers) {
        return sent(request(pathAndQuery, headers).HEAD().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String pathAndQuery, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + pathAndQuery));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** A part of the service. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public int port() {
        return server.getPort();
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        writer.close();
        client.close();
    }
}
