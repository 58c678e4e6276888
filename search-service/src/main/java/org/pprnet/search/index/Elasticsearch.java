package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.pprnet.events.Json;

/** The cluster, with its failures sorted: those that pass are {@link IndexUnavailableException}, others are bugs. */
@Singleton
public final class Elasticsearch implements AutoCloseable {

    /** Missing (being rebuilt), read-only, too many requests, no shard, too slow. */
    private static final Set<Integer> PASSING = Set.of(403, 404, 408, 429, 500, 502, 503, 504);

    /** A document stands in the middle of an answer: more follows it. */
    private static final JsonMapper MAPPER = Json.mapper().rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final ElasticsearchClient client;

    public Elasticsearch(ElasticsearchSettings settings) {
        client = new ElasticsearchClient(
                new Rest5ClientTransport(connection(settings), new JacksonJsonpMapper(MAPPER)));
    }

    private static Rest5Client connection(ElasticsearchSettings settings) {
        Rest5ClientBuilder builder = Rest5Client.builder(URI.create(settings.url()))
                .setConnectionManagerCallback(manager -> manager.setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(settings.connections()));
        if (settings.apiKey() != null && !settings.apiKey().isBlank()) {
            builder.setDefaultHeaders(
                    new Header[]{new BasicHeader("Authorization", "ApiKey " + settings.apiKey())});
        }
        return builder.build();
    }

    /**
     * Asks the cluster.
     *
     * @throws IndexUnavailableException if it does not answer, or cannot at the moment
     */
    public <T> T ask(Question<T> question) {
        try {
            return question.ask(client);
        } catch (IOException e) {
            throw new IndexUnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            if (PASSING.contains(e.status())) {
                throw new IndexUnavailableException("Elasticsearch cannot answer: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    @Override
    @PreDestroy
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new IndexUnavailableException("the connection to Elasticsearch did not close", e);
        }
    }

    /** One request. */
    @FunctionalInterface
    public interface Question<T> {

        T ask(ElasticsearchClient client) throws IOException;
    }
}
