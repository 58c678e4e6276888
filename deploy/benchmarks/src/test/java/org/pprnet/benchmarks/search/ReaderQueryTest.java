package org.pprnet.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

class ReaderQueryTest {

    private static final Map<String, Object> SUMMARY = Map.of("title", "On the self-report of empathy (17)", "summary",
            "In it, therapists asked (d = 0.41) more. Alliance ruptures were rare.", "topics", List.of("empathy"));

    private final Random random = new Random(1);

    @Test
    void wordsAreThoseOfTheSummaryAndLongEnoughToBeLookedFor() {
        for (int time = 0; time < 50; time++) {
            assertThat(typed(ReaderQuery.WORD)).isIn("self-report", "empathy");
            assertThat(typed(ReaderQuery.WORDS).split(" ")).hasSize(2).satisfies(words -> assertThat(words[1])
                    .isIn("therapists", "asked", "more", "Alliance", "ruptures", "were", "rare"));
            assertThat(typed(ReaderQuery.PHRASE)).isIn("\"therapists asked\"", "\"more Alliance\"",
                    "\"Alliance ruptures\"",
                    "\"ruptures were\"", "\"were rare\"");
        }
        assertThat(typed(ReaderQuery.TITLE)).isEqualTo("On the self-report of empathy (17)");
    }

    @Test
    void searchUnderTopicsNamesThemInItsAddress() {
        assertThat(ReaderQuery.TOPIC.about(SUMMARY, random).toService().target())
                .matches("/search\\?limit=6&q=(self-report|empathy)&topic=empathy");
    }

    @Test
    void everyKindCanBeMadeOfWhatIsPublished() {
        SummaryGenerator summaries = new SummaryGenerator(3);
        for (int number = 0; number < 200; number++) {
            Map<String, Object> summary = summaries.next();
            assertThat(Arrays.stream(ReaderQuery.values()).map(query -> query.about(summary, random).typed()))
                    .noneMatch(String::isBlank);
        }
    }

    private String typed(ReaderQuery query) {
        return query.about(SUMMARY, random).typed();
    }
}
