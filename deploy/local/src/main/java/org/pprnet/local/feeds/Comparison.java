package org.pprnet.local.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pprnet.events.Digest;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryView;

/** What the feeds say beside what the catalog lists, summary by summary. */
final class Comparison {

    private static final String FIRST = "/summaries?limit=100";

    private final FollowedFeed feed;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private Comparison(FollowedFeed feed) {
        this.feed = feed;
    }

    /**
     * Reads all lists of the catalog.
     *
     * @param progress is told what was done after each page
     * @throws org.pprnet.local.Failure if they cannot be read
     */
    static List<Difference> of(FollowedFeed feed, Site site, Consumer<String> progress) {
        Comparison comparison = new Comparison(feed);
        String next = FIRST;
        while (next != null) {
            JsonNode page = json(site.get(next));
            page.required("items").forEach(comparison::compare);
            next = page.has("next")
                    ? FIRST + "&cursor=" + URLEncoder.encode(page.get("next").textValue(), StandardCharsets.UTF_8)
                    : null;
            progress.accept("%d summaries compared with the catalog".formatted(comparison.listed.size()));
        }
        feed.heard().values().forEach(comparison::findListed);
        return comparison.differences;
    }

    private void compare(JsonNode item) {
        SummaryView summary = Json.mapper().convertValue(item, SummaryView.class);
        listed.add(summary.id().toString());
        List<String> fields = switch (feed.heard().get(summary.id().toString())) {
            case Heard.Live live -> differences(live, summary);
            case Heard.Withdrawn _ -> List.of("withdrawn in the feeds, live in the catalog");
            case null -> List.of("missing in the feeds");
        };
        if (!fields.isEmpty()) {
            differences.add(new Difference(summary.id(), summary.title(), fields));
        }
    }

    private void findListed(Heard news) {
        if (news instanceof Heard.Live live && !listed.contains(live.id().toString())) {
            differences.add(new Difference(live.id(), live.words().title(), List.of("missing in the catalog")));
        }
    }

    private static List<String> differences(Heard.Live live, SummaryView summary) {
        List<String> fields = new ArrayList<>(live.words().differencesFrom(Words.of(summary)));
        if (live.version() != summary.version()) {
            fields.add("version");
        }
        if (!live.contentHash().equals(contentHash(summary))) {
            fields.add("content hash");
        }
        return fields;
    }

    /** Of what the catalog shows, whatever hash it keeps. */
    private static String contentHash(SummaryView view) {
        List<Flag> flags = view.flags().stream()
                .map(flag -> new Flag(flag.kind(), flag.noticeDoi(), flag.reason(), flag.date())).toList();
        return Digest.contentHash(new Summary(view.id(), view.version(), view.slug(), view.title(), view.citation(),
                view.summary(), view.practiceImplications(),
                view.topics().stream().map(SummaryView.Label::slug).toList(),
                view.researchTypes().stream().map(SummaryView.Label::slug).toList(), view.author(), view.issue(),
                view.language(), view.publishedAt(), view.revisedAt()), flags);
    }

    private static JsonNode json(String answer) {
        try {
            return Json.mapper().readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalog answers no JSON", e);
        }
    }
}
