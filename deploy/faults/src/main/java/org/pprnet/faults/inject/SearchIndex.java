package org.pprnet.faults.inject;

import java.io.IOException;
import java.util.Map;
import org.pprnet.faults.clients.Http;

/**
 * The indices of the search view, as somebody with access to Elasticsearch can hurt them.
 *
 * @param url where Elasticsearch answers
 */
public record SearchIndex(String url) {

    private static final String ALL = "/pprnet-summaries*";

    /** Deletes all of them, by their names: patterns are refused. */
    public void wipe() throws IOException {
        for (String name : ask("GET", "/_cat/indices" + ALL + "?h=index", "").body().split("\\s+")) {
            ask("DELETE", "/" + name, "");
        }
    }

    /** Refuses every change, or no more. */
    void readOnly(boolean now) throws IOException {
        ask("PUT", ALL + "/_settings", "{\"index.blocks.read_only\":%s}".formatted(now ? "true" : "null"));
    }

    private Http.Answer ask(String method, String path, String body) throws IOException {
        Http.Answer answer = Http.send(method, url + path, Map.of(), body);
        if (answer.status() != 200) {
            throw new IOException("%s %s: %d %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer;
    }
}
