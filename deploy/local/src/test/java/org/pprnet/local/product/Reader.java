package org.pprnet.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody who reads: the catalog, what a search finds, and the feed of everything. */
record Reader(Http http) {

    Http.Answer summary(String id) throws IOException {
        return http.get("/summaries/" + id);
    }

    long catalogTotal() throws IOException {
        return http.get("/summaries?limit=1").json().required("total").longValue();
    }

    /** The ids of what a search for exactly these words finds. */
    List<String> found(String phrase) throws IOException {
        JsonNode hits = http.get("/search?q=" + URLEncoder.encode('"' + phrase + '"', StandardCharsets.UTF_8)).json();
        return StreamSupport.stream(hits.required("items").spliterator(), false)
                .map(hit -> hit.required("summary").required("id").textValue()).toList();
    }

    String atom() throws IOException {
        return http.get("/feeds/all.atom").body();
    }
}
