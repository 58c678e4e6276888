package org.pprnet.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Json;
import org.pprnet.local.archive.ImportResult;
import org.pprnet.local.archive.IngestClient;

/** Publishes generated summaries, and tells more of some of them. */
public final class Filling {

    private static final int LINES_AT_ONCE = 2_000;
    private static final int KINDS_OF_CHANGES = 4;

    private final IngestClient ingest;
    private final Submissions submissions;
    private final SummaryGenerator generator;

    public Filling(IngestClient ingest, SummaryGenerator generator) {
        this.ingest = ingest;
        this.submissions = new Submissions(ingest);
        this.generator = generator;
    }

    /** Imports so many. */
    public void publish(int summaries) {
        for (int done = 0; done < summaries; done += LINES_AT_ONCE) {
            take(next(Math.min(LINES_AT_ONCE, summaries - done)));
        }
    }

    /**
     * Imports so many, then revises, withdraws and flags some, and announces issues, in turn.
     *
     * @param changes how many, at most as many as summaries
     */
    public void publish(int summaries, int changes) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int done = 0; done < summaries; done += LINES_AT_ONCE) {
            List<Map<String, Object>> next = next(Math.min(LINES_AT_ONCE, summaries - done));
            take(next);
            told.addAll(next);
        }
        Map<String, String> ids = ids();
        for (int change = 0; change < changes; change++) {
            // Another summary each time: what is withdrawn cannot be revised.
            Map<String, Object> summary = told.get((int) ((long) change * told.size() / changes));
            String id = ids.get(title(summary));
            switch (change % KINDS_OF_CHANGES) {
                case 0 -> revise(id, summary);
                case 1 -> flag(summary);
                case 2 -> ingest.announce(summary.get("issue").toString(), "Teaser " + change);
                default -> withdraw(id);
            }
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
        String lines = submissions.stream().map(Json::text).collect(Collectors.joining("\n"));
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
            JsonNode page = submissions.read(path);
            page.required("items").forEach(item -> ids.put(item.required("title").textValue(),
                    item.required("id").textValue()));
            path = page.has("next") ? "/submissions?limit=100&cursor=" + page.get("next").textValue() : "";
        }
        return ids;
    }

    private void revise(String id, Map<String, Object> submission) {
        Map<String, Object> revised = new HashMap<>(submission);
        revised.remove("publishedAt");
        revised.put("title", title(submission) + ", revised");
        submissions.revise(id, revised);
    }

    private void withdraw(String id) {
        ingest.send(ingest.request("/submissions/" + id + "/publication?reason=measured").DELETE().build());
    }

    private void flag(Map<String, Object> submission) {
        String citation = submission.get("citation").toString();
        String doi = citation.substring(citation.indexOf("10.5555/"));
        HttpRequest request = ingest.request("/submissions/retractions/" + doi)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(Map.of("flags",
                        List.of(Map.of("kind", "retraction", "date", "2024-05-01", "reason", "measured"))))))
                .build();
        ingest.send(request);
    }

    private static String title(Map<String, Object> submission) {
        return submission.get("title").toString();
    }
}
