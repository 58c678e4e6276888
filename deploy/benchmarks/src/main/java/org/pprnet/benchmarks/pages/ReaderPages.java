package org.pprnet.benchmarks.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;

/** What readers open most. */
final class ReaderPages {

    /** Not one and the same: what is asked for is looked up each time. */
    private static final int SUMMARIES = 50;
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private ReaderPages() {}

    /** @param port of a catalog service that has summaries */
    static List<Asked> of(int port) throws IOException {
        List<Request> summaries = summaries(port);
        return List.of(
                new Asked("page-home", "the first page", List.of(Request.get("/", HTML))),
                new Asked("page-summary", "the page of a summary, %d in turn".formatted(summaries.size()), summaries),
                // From the other end: the first of these are not kept because the first of those were asked for.
                new Asked("page-summary-gzip", "the same, compressed",
                        summaries.reversed().stream().map(Asked::compressed).toList()),
                new Asked("list-json", "the newest summaries as JSON", List.of(Request.get("/summaries", JSON))));
    }

    private static List<Request> summaries(int port) throws IOException {
        List<Request> requests = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            JsonNode list = connection.get("/summaries?limit=" + SUMMARIES, JSON).json();
            for (JsonNode summary : list.required("items")) {
                requests.add(Request.get("/summaries/" + summary.required("slug").textValue(), HTML));
            }
        }
        return requests;
    }
}
