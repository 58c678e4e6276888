package org.pprnet.benchmarks.summaries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes submissions as the digest has them: a body and implications as long as those of its archive, one to three topics
 * of which few are frequent, a citation with a DOI, a month between 2013 and 2025, each as likely: a larger archive has
 * more summaries in each month, not more months. The same seed makes the same ones, in the same order, and takes no more
 * memory however many it makes.
 */
public final class SummaryGenerator {

    /** The last month that a summary is filed in. */
    public static final YearMonth LAST_MONTH = YearMonth.of(2025, 12);

    private static final int MONTHS = 12 * 13;
    private static final YearMonth FIRST_MONTH = LAST_MONTH.minusMonths(MONTHS - 1);
    /** In words; the quartiles are those of the archive. */
    private static final Lengths BODY = new Lengths(255, 260, 307, 328, 447);
    private static final Lengths IMPLICATIONS = new Lengths(57, 89, 112, 122, 133);
    private static final List<String> JOURNALS = List.of("Psychotherapy", "Psychotherapy Research",
            "Journal of Counseling Psychology", "Journal of Consulting and Clinical Psychology",
            "Clinical Psychology Review", "World Psychiatry", "Psychological Bulletin");

    private final Random random;
    private final Words words;
    private final long seed;
    private int made;

    public SummaryGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.words = new Words(random);
    }

    /** The next submission, as the ingest service takes it. */
    public Map<String, Object> next() {
        made++;
        YearMonth month = FIRST_MONTH.plusMonths(random.nextInt(MONTHS));
        String title = Words.capitalized(words.text(random.nextInt(6, 14), random).replaceAll("\\.", "")) + " (" + made
                + ")";
        return Map.of("title", title, "citation", citation(title, month), "summary",
                words.text(BODY.next(random), random), "practiceImplications",
                words.text(IMPLICATIONS.next(random), random), "topics",
                Filing.TOPICS.next(random.nextInt(1, 4), random), "researchTypes",
                Filing.RESEARCH_TYPES.next(1, random), "issue", month.toString(),
                "publishedAt", published(month).toString());
    }

    /** A DOI that no other submission of this seed has. */
    private String citation(String title, YearMonth month) {
        return "%s, %c. %c., & %s, %c. (%d). %s. %s, %d(%d), %d–%d. https://doi.org/10.5555/pprnet.%d.%d".formatted(
                name(), letter(), letter(), name(), letter(), month.getYear() - random.nextInt(3), title,
                Words.any(JOURNALS, random), random.nextInt(20, 90), random.nextInt(1, 7), random.nextInt(1, 400),
                random.nextInt(400, 800), seed, made);
    }

    private Instant published(YearMonth month) {
        LocalDate day = month.atDay(random.nextInt(1, 28));
        return day.atTime(random.nextInt(24), random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private String name() {
        String word = words.next(random);
        return Words.capitalized(word.length() < 3 ? word + "son" : word);
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }
}
