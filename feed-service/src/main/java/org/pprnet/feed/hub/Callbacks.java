package org.pprnet.feed.hub;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.pprnet.feed.render.Links;

/**
 * Speaks to subscribers, who may be anybody: to public addresses only, with no more patience than is set, and without
 * following where they point, repeating anything, or keeping cookies.
 */
@Singleton
final class Callbacks {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** What is read of an answer's body; more says nothing that the hub needs. */
    private static final int MOST_BYTES = 4096;
    private static final int MOST_HEADERS = 100;

    private final HubSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hub-deadlines").factory());

    Callbacks(HubSettings settings, PublicAddresses addresses, Links links) {
        this.settings = settings;
        int connections = settings.deliveries() + Verifying.AT_ONCE;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(connections(settings))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom().setMaxLineLength(MOST_BYTES)
                                        .setMaxHeaderCount(MOST_HEADERS).build())
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("PPRNet-digest (+%s)".formatted(links.feeds()))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static ConnectionConfig connections(HubSettings settings) {
        Timeout longest = Timeout.of(Collections.max(List.of(settings.exchange(), settings.verification())));
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setSocketTimeout(longest)
                .setIdleTimeout(longest)
                .setValidateAfterInactivity(Timeout.ofMilliseconds(100))
                .build();
    }

    /**
     * What a subscriber answered.
     *
     * @param beginning of its body: all of it, or one byte more than the hub reads
     */
    record Answer(int status, byte[] beginning) {

        /** Whether it took what it was sent (WebSub, sections 5.3.1 and 7). */
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Asks, with the patience for verifications.
     *
     * @throws IOException with the reason, where there was no answer in time
     */
    Answer get(URI address) throws IOException {
        return exchange(new HttpGet(address), settings.verification());
    }

    /** @throws IOException with the reason, where there was no answer in time */
    Answer post(URI address, byte[] body, String contentType, Map<String, String> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body, null));
        request.addHeader(HttpHeaders.CONTENT_TYPE, contentType);
        headers.forEach(request::addHeader);
        return exchange(request, settings.exchange());
    }

    /** However it comes, in drips too, the answer has to be there in time. */
    private Answer exchange(HttpUriRequestBase request, Duration patience) throws IOException {
        Future<?> deadline = deadlines.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return new Answer(response.getCode(), beginning(request, response.getEntity()));
        } catch (IOException e) {
            throw request.isCancelled() ? new IOException("took longer than " + patience, e) : e;
        } finally {
            deadline.cancel(false);
        }
    }

    /** A connection is used again where all of the answer was read, and dropped with what is left of it otherwise. */
    private static byte[] beginning(HttpUriRequestBase request, HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream body = entity.getContent();
        byte[] beginning = body.readNBytes(MOST_BYTES + 1);
        if (beginning.length > MOST_BYTES) {
            request.cancel();
        }
        return beginning;
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
