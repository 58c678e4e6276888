package org.pprnet.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Json;
import org.pprnet.local.archive.ImportResult;
import org.pprnet.local.archive.IngestClient;

/** Publishes generated summaries, and tells more of some of them. It takes the memory of one batch, however many there are. */
public final class Filling {

    private static final int LINES_AT_ONCE = 2_000;
    private static final String LIST = "/submissions?limit=100";

    private final IngestClient ingest;
    private final Submissions submissions;
    private final SummaryGenerator generator;
    private final Changes changes;
    private final Totals totals = new Totals();

    /** Of summaries that stay as they were published. */
    public Filling(IngestClient ingest, SummaryGenerator generator) {
        this(ingest, generator, Changes.NONE);
    }

    /** Of summaries some of which change. */
    public Filling(IngestClient ingest, SummaryGenerator generator, Changes changes) {
        this.ingest = ingest;
        this.submissions = new Submissions(ingest);
        this.generator = generator;
        this.changes = changes;
    }

    /** Imports so many, and changes some of each batch as soon as it is published. */
    public void publish(int summaries) {
        for (int left = summaries; left > 0; left -= LINES_AT_ONCE) {
            List<Map<String, Object>> batch = next(Math.min(LINES_AT_ONCE, left));
            take(batch);
            totals.published(batch.size());
            // The last ones: they stand on the first pages of the list, which has them all.
            int due = changes.after(totals.published()) - totals.allChanges();
            if (due > 0) {
                change(batch.subList(batch.size() - due, batch.size()));
            }
        }
    }

    /** What was done until now. */
    public Totals totals() {
        return totals;
    }

    private void change(List<Map<String, Object>> summaries) {
        Map<String, String> ids = ids(summaries.stream().map(Filling::title).collect(Collectors.toSet()));
        for (Map<String, Object> summary : summaries) {
            Change change = changes.kind(totals.allChanges());
            String id = ids.get(title(summary));
            switch (change) {
                case REVISION -> revise(id, summary);
                case FLAG -> flag(summary);
                case TEASER -> ingest.announce(summary.get("issue").toString(), "Teaser of " + title(summary));
                case WITHDRAWAL -> withdraw(id);
            }
            totals.told(change);
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

    /** By title; each title is there once. The list begins with the newest. */
    private Map<String, String> ids(Set<String> titles) {
        Map<String, String> ids = new HashMap<>();
        JsonNode page = submissions.read(LIST);
        for (keep(page, titles, ids); ids.size() < titles.size(); keep(page, titles, ids)) {
            page = submissions.read(LIST + "&cursor=" + page.required("next").textValue());
        }
        return ids;
    }

    private static void keep(JsonNode page, Set<String> titles, Map<String, String> ids) {
        for (JsonNode item : page.required("items")) {
            String title = item.required("title").textValue();
            if (titles.contains(title)) {
                ids.put(title, item.required("id").textValue());
            }
        }
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
