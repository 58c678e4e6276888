package org.pprnet.benchmarks.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Json;
import org.pprnet.local.archive.ImportResult;
import org.pprnet.local.archive.IngestClient;

/** Publishes generated summaries: most are imported, and of some in a hundred there is more to tell. */
public final class Filling {

    private static final int LINES_AT_ONCE = 2_000;
    /** Of so many imported summaries, one each is revised, withdrawn, and cited from a retracted article. */
    private static final int ONE_IN = 100;

    private final IngestClient ingest;
    private final SummaryGenerator generator;

    public Filling(IngestClient ingest, SummaryGenerator generator) {
        this.ingest = ingest;
        this.generator = generator;
    }

    /** Imports so many, then revises, withdraws and flags. */
    public void publish(int summaries) {
        List<Map<String, Object>> some = new ArrayList<>();
        for (int done = 0; done < summaries;) {
            List<Map<String, Object>> next = next(Math.min(LINES_AT_ONCE, summaries - done));
            take(next);
            done += next.size();
            for (int place = 0; place + 2 < next.size(); place += ONE_IN) {
                some.addAll(next.subList(place, place + 3));
            }
        }
        Map<String, String> ids = ids();
        for (int place = 0; place < some.size(); place += 3) {
            revise(ids.get(title(some.get(place))), some.get(place));
            withdraw(ids.get(title(some.get(place + 1))));
            flag(some.get(place + 2));
        }
    }

    private List<Map<String, Object>> next(int count) {
        List<Map<String, Object>> next = new ArrayList<>();
        while (next.size() < count) {
            next.add(generator.next());
        }
        return next;
    }

    private void take(List<Map<String, Object>> submissions) {
        String lines = submissions.stream().map(Filling::json).collect(Collectors.joining("\n"));
        ImportResult result = ingest.importAll("application/x-ndjson", BodyPublishers.ofString(lines));
        if (result.accepted() != submissions.size()) {
            throw new IllegalStateException("of %d summaries %d were accepted: %s".formatted(submissions.size(),
                    result.accepted(), result));
        }
    }

    /** By title; each title is there once. */
    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        String path = "/submissions?limit=100";
        while (!path.isEmpty()) {
            JsonNode page = read(ingest.send(ingest.request(path).build()));
            page.required("items").forEach(item -> ids.put(item.required("title").textValue(),
                    item.required("id").textValue()));
            path = page.has("next") ? "/submissions?limit=100&cursor=" + page.get("next").textValue() : "";
        }
        return ids;
    }

    private void revise(String id, Map<String, Object> submission) {
        String path = "/submissions/" + id;
        String tag = ingest.send(ingest.request(path).build()).headers().firstValue("ETag").orElseThrow();
        Map<String, Object> revised = new HashMap<>(submission);
        revised.remove("publishedAt");
        revised.put("title", title(submission) + ", revised");
        ingest.send(ingest.request(path).header("If-Match", tag).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(revised))).build());
        ingest.send(ingest.request(path + "/publication").PUT(BodyPublishers.noBody()).build());
    }

    private void withdraw(String id) {
        ingest.send(ingest.request("/submissions/" + id + "/publication?reason=measured").DELETE().build());
    }

    private void flag(Map<String, Object> submission) {
        String citation = submission.get("citation").toString();
        String doi = citation.substring(citation.indexOf("10.5555/"));
        HttpRequest request = ingest.request("/submissions/retractions/" + doi)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(Map.of("flags",
                        List.of(Map.of("kind", "retraction", "date", "2024-05-01", "reason", "measured"))))))
                .build();
        ingest.send(request);
    }

    private static String title(Map<String, Object> submission) {
        return submission.get("title").toString();
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the ingest service answers no JSON", e);
        }
    }

    private static String json(Map<String, Object> object) {
        try {
            return Json.mapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
