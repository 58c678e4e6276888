package org.pprnet.benchmarks.functions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.Author;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;

/** Summaries as they are on the log. */
final class Published {

    /** More would not differ more; fewer could be learnt by heart. */
    static final int COUNT = 64;

    /** One on the article, as few have. */
    static final List<Flag> FLAGS = List.of(
            new Flag(Flag.Kind.CORRECTION, null, "The sign of an effect was wrong.", LocalDate.of(2024, 5, 1)));

    private static final long SEED = 1;

    private Published() {}

    static List<Summary> summaries() {
        SummaryGenerator generator = new SummaryGenerator(SEED);
        return IntStream.range(0, COUNT).mapToObj(number -> summary(number, generator.next())).toList();
    }

    private static Summary summary(int number, Map<String, Object> submitted) {
        return new Summary(new UUID(0, number), 1, "summary-" + number, text(submitted, "title"),
                citation(text(submitted, "citation")), text(submitted, "summary"),
                text(submitted, "practiceImplications"), texts(submitted, "topics"),
                texts(submitted, "researchTypes"), new Author("PPRNet"), YearMonth.parse(text(submitted, "issue")),
                "en", Instant.parse(text(submitted, "publishedAt")), null);
    }

    private static Citation citation(String text) {
        return new Citation(text, List.of(), null, null, null, null, null, null, null, null,
                Doi.findIn(text).orElseThrow(), null);
    }

    private static String text(Map<String, Object> submitted, String field) {
        return submitted.get(field).toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> submitted, String field) {
        return (List<String>) submitted.get(field);
    }
}
