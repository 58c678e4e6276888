package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

class EmbeddedElasticsearchTest implements EmbeddedServerContract {

    @Override
    public Server shared() {
        return Backing.elasticsearch();
    }

    @Override
    public EmbeddedServer start(Path folder, int port) {
        return EmbeddedElasticsearch.start(Backing.home(), folder, port);
    }

    @Override
    public Optional<EmbeddedElasticsearch> adopt(Path folder) {
        return EmbeddedElasticsearch.adopt(Backing.home(), folder);
    }

    @Override
    public void write(Server server, String text) {
        send(server, "PUT", "/texts", "{\"mappings\": {\"properties\": {\"text\": {\"type\": \"keyword\"}}}}");
        String id = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String answer = send(server, "PUT", "/texts/_doc/" + id + "?refresh=true",
                "{\"text\": \"" + text + "\", \"at\": " + System.nanoTime() + "}");
        assertThat(answer).contains("\"result\":\"created\"");
    }

    @Override
    public List<String> read(Server server) {
        String answer = send(server, "POST", "/texts/_search", "{\"sort\": \"at\"}");
        return Pattern.compile("\"text\":\\s*\"([^\"]*)\"").matcher(answer).results().map(match -> match.group(1))
                .toList();
    }

    static String send(Server server, String method, String path, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create(((ElasticsearchServer) server).url() + path);
            var request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
