package org.pprnet.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.submission.Content;

class SuggestingTest {

    @Test
    void whatWasFiledIsLearnedAsSoonAsItIsPublished() {
        try (TestIngest ingest = TestIngest.start()) {
            Suggesting suggesting = ingest.bean(Suggesting.class);
            assertThat(topics(suggesting, "Lighthouses guided the sailors.")).isEmpty();

            IntStream.range(0, 30).forEach(number -> publish(ingest, "Lighthouses and sailors met.", "termination"));
            IntStream.range(0, 30).forEach(number -> publish(ingest, "Gulls and sand were seen.", "training"));

            List<Suggestion> topics = topics(suggesting, "Lighthouses guided the sailors.");
            assertThat(topics).extracting(Suggestion::slug).containsExactly("termination");
            assertThat(topics.getFirst().because()).containsExactlyInAnyOrder("lighthouse", "sailor");
        }
    }

    private static List<Suggestion> topics(Suggesting suggesting, String summary) {
        return suggesting.suggest(new Content("", "", null, summary, "", List.of(), List.of(), null, "en")).topics();
    }

    private static void publish(TestIngest ingest, String summary, String topic) {
        String author = TestIngest.author("keeper");
        String id = TestIngest.json(ingest.post(author, "/submissions", Json.text(Map.of("title", "Shore", "summary",
                summary, "topics", List.of(topic))))).get("id").textValue();
        assertThat(ingest.put(author, "/submissions/" + id + "/publication", "{}").statusCode()).isEqualTo(200);
    }
}
