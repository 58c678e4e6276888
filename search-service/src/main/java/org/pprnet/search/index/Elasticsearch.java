package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
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
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.pprnet.events.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cluster, with its failures sorted: those that pass are {@link IndexUnavailableException}, others are bugs. Answers are
 * not compressed: the network within a cluster is fast, and compressing one takes longer than sending it.
 */
@Singleton
public final class Elasticsearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Elasticsearch.class);
    /** Let in by nobody yet, missing (being rebuilt), read-only, too many requests, no shard, too slow. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429, 500, 502, 503, 504);

    /** A document stands in the middle of an answer: more follows it. */
    private static final JsonMapper MAPPER = Json.mapper().rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private static final Timeout CONNECT = Timeout.ofSeconds(1);
    private static final Timeout QUEUE = Timeout.ofSeconds(2);
    /** A search takes milliseconds; nobody wants to wait longer than this to hear that there is no answer. */
    private static final Timeout SOON = Timeout.ofSeconds(4);
    /** Bulks, refreshes and changes of the cluster take their time. */
    private static final Timeout PATIENT = Timeout.ofSeconds(30);

    private final ElasticsearchClient client;
    private final ElasticsearchClient hurried;

    public Elasticsearch(ElasticsearchSettings settings, ElasticsearchAccess access) {
        client = new ElasticsearchClient(
                new Rest5ClientTransport(connection(settings, access), new JacksonJsonpMapper(MAPPER)));
        hurried = client.withTransportOptions(answeringWithin(SOON));
    }

    private TransportOptions answeringWithin(Timeout timeout) {
        var options = ((Rest5ClientOptions) client._transport().options()).toBuilder();
        options.restClientRequestOptionsBuilder()
                .setRequestConfig(waiting(RequestConfig.custom(), QUEUE, timeout).build());
        return options.build();
    }

    private static Rest5Client connection(ElasticsearchSettings settings, ElasticsearchAccess access) {
        Rest5ClientBuilder builder = Rest5Client.builder(URI.create(settings.url()))
                .setConnectionManagerCallback(manager -> manager.setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(settings.connections()))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
                .setRequestConfigCallback(request -> waiting(request, PATIENT, PATIENT));
        access.authorization().ifPresent(
                value -> builder.setDefaultHeaders(new Header[]{new BasicHeader("Authorization", value)}));
        access.trust().ifPresent(builder::setSSLContext);
        return builder.build();
    }

    private static RequestConfig.Builder waiting(RequestConfig.Builder request, Timeout forConnection,
            Timeout forAnswer) {
        return request.setContentCompressionEnabled(false).setConnectionRequestTimeout(forConnection)
                .setResponseTimeout(forAnswer);
    }

    /**
     * Asks the cluster.
     *
     * @throws IndexUnavailableException if it does not answer, or cannot at the moment
     */
    public <T> T ask(Question<T> question) {
        return ask(client, question);
    }

    /**
     * Asks the cluster for somebody who waits.
     *
     * @throws IndexUnavailableException if it does not answer within seconds, or cannot at the moment
     */
    public <T> T askInAHurry(Question<T> question) {
        return ask(hurried, question);
    }

    /** Lets go of a point in time. One that is not let go of ends by itself, so nothing that goes wrong here matters. */
    public void forget(String moment) {
        try {
            askInAHurry(client -> client.closePointInTime(close -> close.id(moment)));
        } catch (IndexUnavailableException e) {
            LOG.debug("a point in time could not be closed", e);
        }
    }

    private static <T> T ask(ElasticsearchClient client, Question<T> question) {
        try {
            return question.ask(client);
        } catch (IOException e) {
            throw new IndexUnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            if (PASSING.contains(e.status())) {
                throw new IndexUnavailableException("Elasticsearch cannot answer: " + e.getMessage(), e);
            }
            throw e;
        } catch (RuntimeException e) {
            // The client wraps what it does not know, and it does not know that no connection became free in time.
            if (e.getCause() instanceof TimeoutException) {
                throw new IndexUnavailableException("Elasticsearch does not answer: all connections wait for it", e);
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
