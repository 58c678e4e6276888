package org.pprnet.benchmarks.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** Some of everything that readers and authors do: lists, pages, searches, feeds, and a summary that is revised now and then. */
final class MixedLoad {

    /** Of each slice: half are the catalog's, a quarter searches, a quarter feeds; then a revision is published. */
    private static final int SLICE = 200;
    private static final int CONNECTIONS = 8;
    private static final int MOST_ITEMS = 50;
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final List<String> FEEDS = List.of("rss", "atom", "json");

    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> topics = Vocabulary.topics().stream().map(Term::slug).toList();

    private MixedLoad(Random random) {
        this.random = random;
    }

    /**
     * Asks a stack that has summaries for so much.
     *
     * @param generator of the summary that is published and revised
     * @param requests of readers, over several connections at once
     */
    static void ask(BenchStack stack, SummaryGenerator generator, long seed, int requests)
            throws IOException, InterruptedException {
        MixedLoad load = new MixedLoad(new Random(seed));
        Newest newest = Newest.publish(stack.ingest(), generator);
        load.lookUp(stack.port("catalog"));
        for (int asked = 0; asked < requests; asked += SLICE) {
            newest.revise();
            for (Map.Entry<String, List<Request>> one : load.slice().entrySet()) {
                Together.rate(stack.port(one.getKey()), CONNECTIONS, one.getValue());
            }
        }
    }

    private void lookUp(int catalog) throws IOException {
        try (Connection connection = new Connection(catalog)) {
            connection.get("/summaries?limit=" + MOST_ITEMS, JSON).json().required("items").forEach(item -> {
                ids.add(item.required("id").textValue());
                titles.add(item.required("title").textValue());
            });
        }
    }

    /** By the service that is asked. */
    Map<String, List<Request>> slice() {
        return Map.of("catalog", Stream.generate(this::ofCatalog).limit(SLICE / 2).toList(),
                "search", Stream.generate(this::search).limit(SLICE / 4).toList(),
                "feed", Stream.generate(this::feed).limit(SLICE / 4).toList());
    }

    private Request ofCatalog() {
        return switch (random.nextInt(4)) {
            case 0 -> Request.get("/", HTML);
            case 1 -> Request.get("/summaries/" + any(ids), random.nextBoolean() ? HTML : JSON);
            case 2 -> Request.get("/topics", JSON);
            default -> Request.get("/summaries?topic=%s&limit=%d".formatted(any(topics),
                    random.nextInt(1, MOST_ITEMS)), random.nextBoolean() ? HTML : JSON);
        };
    }

    private Request search() {
        String word = any(List.of(any(titles).split("\\W+")));
        return Request.get("/search?q=" + URLEncoder.encode(word, UTF_8), random.nextBoolean() ? HTML : JSON);
    }

    private Request feed() {
        String name = random.nextBoolean() ? "all" : "topics/" + any(topics);
        return Request.get("/feeds/%s.%s".formatted(name, any(FEEDS)), "*/*");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
