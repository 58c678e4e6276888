package org.pprnet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.service.RunningService.header;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.SummaryLog;

class StoppingTest {

    private final LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("stopping-" + UUID.randomUUID());
    private final RunningService service = start();

    private RunningService start() {
        try (SummaryLog summaries = new SummaryLog(log)) {
            summaries.createMissingTopics((short) 1);
        }
        return RunningService.with(Map.of("test.projection", true, "log.bootstrap-servers", log.bootstrapServers(),
                "log.prefix", log.prefix()));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void requestInFlightIsAnsweredWhileNewConnectionsAreRefusedAndTheReaderLeaves() throws Exception {
        await().until(() -> service.get("/health/readiness").statusCode() == 200);
        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> service.get("/things/slow"));
        service.bean(Gate.class).awaitRequest();
        Gate gate = service.bean(Gate.class);
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(service::stop);
        try {
            await().until(this::refusesConnections);
            await().until(() -> !readerRuns());
            assertThat(slow).isNotDone();
        } finally {
            gate.open();
        }
        assertThat(slow.join().body()).isEqualTo("done");
        assertThat(header(slow.join(), "Connection")).isEqualToIgnoringCase("close");
        stopping.join();
    }

    @Test
    void connectionThatIsKeptAndIdleIsClosedAtOnce() throws IOException {
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            idle.getOutputStream().write("GET /things HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(service::stop);
            assertThat(new String(idle.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("200 OK");
            stopping.join();
        }
    }

    private boolean refusesConnections() {
        try (Socket taken = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            return !taken.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static boolean readerRuns() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("log-reader-"));
    }
}
