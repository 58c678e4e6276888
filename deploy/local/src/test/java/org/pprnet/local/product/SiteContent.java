package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pprnet.events.Json;

/** What a site must be able to show and the sample archive lacks: notices on cited articles, versions, a withdrawal. */
final class SiteContent {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TEXT = "Much of what was found (d = 0.46, p < .01) was found again.\n\nNot all of it.";

    private final Writer author;
    private final Http admin;
    private final Reader reader;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private SiteContent(Product product) {
        author = new Writer(new Http(product, product.token("author", "Dr. Site")));
        admin = new Http(product, product.token("admin", "Dr. Notices"));
        reader = new Reader(new Http(product, null));
    }

    /** Publishes them; returns the addresses of the pages that show each, by what they show. */
    static Map<String, String> publish(Product product) throws IOException {
        SiteContent content = new SiteContent(product);
        for (List<String> kinds : List.of(List.of("retraction"), List.of("concern"), List.of("correction"),
                List.of("retraction", "reinstatement"))) {
            content.flag(kinds);
        }
        content.revise();
        content.withdraw();
        return content.addresses;
    }

    private void flag(List<String> kinds) throws IOException {
        String name = kinds.getLast();
        String doi = "10.5555/site." + name;
        String id = author.submit("A Summary with a Notice: " + name, TEXT,
                "Okafor, A., & Lindqvist, B. (2021). On repair. Psychotherapy, 58(1), 1–9. https://doi.org/" + doi);
        author.publish(id);
        List<Map<String, String>> flags = new ArrayList<>();
        for (String kind : kinds) {
            flags.add(Map.of("kind", kind, "date", "2023-0%d-03".formatted(flags.size() + 1), "reason",
                    "What the journal said of it.", "noticeDoi", doi + "." + kind));
        }
        Http.Answer answer = admin.put("/submissions/retractions/" + doi,
                Json.mapper().writeValueAsString(Map.of("flags", flags)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> shown(id).required("flags").size() == flags.size());
        addresses.put(name, address(id));
    }

    private void revise() throws IOException {
        String id = author.submit("A Summary in Two Versions", TEXT);
        author.publish(id);
        String first = shown(id).required("publishedAt").textValue();
        author.revise(id, "A Summary in Two Versions", TEXT + " Even less, in fact.");
        author.publish(id);
        addresses.put("revised", address(id));
        addresses.put("revisions", address(id) + "/revisions");
        addresses.put("first-version", address(id) + "?asOf=" + first);
    }

    private void withdraw() throws IOException {
        String id = author.submit("A Summary That Was Withdrawn", TEXT);
        author.publish(id);
        String address = address(id);
        addresses.put("list-with-withdrawn", "/summaries?asOf=" + shown(id).required("publishedAt").textValue());
        author.withdraw(id, "Two%20studies%20were%20mixed%20up.");
        addresses.put("withdrawn", address);
    }

    private JsonNode shown(String id) throws IOException {
        return reader.summary(id).json();
    }

    private String address(String id) throws IOException {
        return "/summaries/" + shown(id).required("slug").textValue();
    }
}
