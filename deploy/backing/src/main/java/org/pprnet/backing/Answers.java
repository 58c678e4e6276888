package org.pprnet.backing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Whether a server does what it is there for, asked as its clients will ask. */
final class Answers {

    private static final int PATIENCE_SECONDS = 5;

    private Answers() {}

    static boolean kafka(KafkaServer server) {
        if (!Ports.listens(server.port())) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean postgres(PostgresServer server) {
        if (!Ports.listens(server.port())) {
            return false;
        }
        try (Connection connection = Databases.connect(server); var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Yellow: every index that was there before can be read and written again. */
    static boolean elasticsearch(ElasticsearchServer server) {
        if (!Ports.listens(server.port())) {
            return false;
        }
        URI health = URI.create(server.url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(PATIENCE_SECONDS)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
